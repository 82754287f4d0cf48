package io.simplenetes.cluster.plan;

import static io.simplenetes.cluster.plan.Sample.active;
import static io.simplenetes.cluster.plan.Sample.host;
import static io.simplenetes.cluster.plan.Sample.inactive;
import static io.simplenetes.cluster.plan.Sample.observed;
import static io.simplenetes.cluster.plan.Sample.routed;
import static io.simplenetes.cluster.plan.Sample.stateless;
import static io.simplenetes.cluster.plan.Sample.there;
import static io.simplenetes.cluster.plan.Sample.wanted;
import static io.simplenetes.host.file.PodState.REMOVED;
import static io.simplenetes.host.file.PodState.RUNNING;
import static io.simplenetes.host.file.PodState.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.file.HostsConf;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {

    private static final String[] POD = {"pod*=p"};
    private static final String[] ONE = {"pod*=p", "config/a/x=1", "config/a.txt=s1"};
    private static final String[] TWO = {"pod*=p", "config/a/x=2", "config/a.txt=s2"};

    static Stream<Arguments> table() {
        return Stream.of(
                row("nothing wanted, nothing there", active(), host()),
                row(
                        "a new release is created whole",
                        active(wanted("web:1.0.0", RUNNING, ONE)),
                        host(),
                        "create web:1.0.0, running (4 files) | START"),
                row(
                        "a new stopped release starts nothing",
                        active(wanted("web:1.0.0", STOPPED, POD)),
                        host(),
                        "create web:1.0.0, stopped (2 files) | NOTHING"),
                row("a new removed release is not created", active(wanted("web:1.0.0", REMOVED, POD)), host()),
                row(
                        "what is the same is left alone",
                        active(wanted("web:1.0.0", RUNNING, ONE)),
                        host(there("web:1.0.0", RUNNING, ONE))),
                row(
                        "a release without an executable was torn, and is created",
                        active(wanted("web:1.0.0", RUNNING, POD)),
                        host(there("web:1.0.0", RUNNING, "config/a/x=1")),
                        "create web:1.0.0, running (2 files) | START"),
                row(
                        "running to stopped",
                        active(wanted("web:1.0.0", STOPPED, POD)),
                        host(there("web:1.0.0", RUNNING, POD)),
                        "set web:1.0.0 stopped (was running) | STOP"),
                row(
                        "stopped to running",
                        active(wanted("web:1.0.0", RUNNING, POD)),
                        host(there("web:1.0.0", STOPPED, POD)),
                        "set web:1.0.0 running (was stopped) | START"),
                row(
                        "running to removed",
                        active(wanted("web:1.0.0", REMOVED, POD)),
                        host(there("web:1.0.0", RUNNING, POD)),
                        "set web:1.0.0 removed (was running) | REMOVE"),
                row(
                        "a lost state is written again",
                        active(wanted("web:1.0.0", RUNNING, POD)),
                        host(stateless("web:1.0.0", POD)),
                        "set web:1.0.0 running | START"),
                row(
                        "what the project no longer has is removed",
                        active(),
                        host(there("web:1.0.0", RUNNING, POD)),
                        "remove web:1.0.0: the project no longer has it | REMOVE"),
                row("what is removed stays so", active(), host(there("web:1.0.0", REMOVED, POD))),
                row(
                        "remains without an executable are left alone",
                        active(),
                        host(stateless("web:1.0.0", "config/a/x=1"))),
                row(
                        "a changed config signals a running pod",
                        active(wanted("web:1.0.0", RUNNING, TWO)),
                        host(there("web:1.0.0", RUNNING, ONE)),
                        "update config a of web:1.0.0: x | SIGNAL"),
                row(
                        "a changed config does nothing to a stopped pod",
                        active(wanted("web:1.0.0", STOPPED, TWO)),
                        host(there("web:1.0.0", STOPPED, ONE)),
                        "update config a of web:1.0.0: x | NOTHING"),
                row(
                        "a config that comes with the start signals nobody",
                        active(wanted("web:1.0.0", RUNNING, TWO)),
                        host(there("web:1.0.0", STOPPED, ONE)),
                        "update config a of web:1.0.0: x | NOTHING",
                        "set web:1.0.0 running (was stopped) | START"),
                row(
                        "a removed release is not brought up to date",
                        active(wanted("web:1.0.0", REMOVED, TWO)),
                        host(there("web:1.0.0", RUNNING, ONE)),
                        "set web:1.0.0 removed (was running) | REMOVE"),
                row(
                        "new, changed and vanished files of a config (weakness 4)",
                        active(wanted(
                                "web:1.0.0", RUNNING, "pod*=p", "config/a/n=1", "config/a/x=2", "config/a.txt=s2")),
                        host(there("web:1.0.0", RUNNING, "pod*=p", "config/a/o=1", "config/a/x=1", "config/a.txt=s1")),
                        "update config a of web:1.0.0: x +n -o | SIGNAL"),
                row(
                        "a file that was changed on the host is put right, though the checksum says nothing",
                        active(wanted("web:1.0.0", RUNNING, ONE)),
                        host(there("web:1.0.0", RUNNING, "pod*=p", "config/a/x=9", "config/a.txt=s1")),
                        "update config a of web:1.0.0: x | SIGNAL"),
                row(
                        "a file that became executable",
                        active(wanted("web:1.0.0", RUNNING, "pod*=p", "config/a/x*=1", "config/a.txt=s1")),
                        host(there("web:1.0.0", RUNNING, ONE)),
                        "update config a of web:1.0.0: x | SIGNAL"),
                row(
                        "an update that stopped before the checksum is ended",
                        active(wanted("web:1.0.0", RUNNING, TWO)),
                        host(there("web:1.0.0", RUNNING, "pod*=p", "config/a/x=2", "config/a.txt=s1")),
                        "update config a of web:1.0.0: its checksum | SIGNAL"),
                row(
                        "a new config of an old release (weakness 4)",
                        active(wanted("web:1.0.0", RUNNING, ONE)),
                        host(there("web:1.0.0", RUNNING, POD)),
                        "add config a to web:1.0.0: +x | SIGNAL"),
                row(
                        "a config that the project no longer has (weakness 4)",
                        active(wanted("web:1.0.0", RUNNING, POD)),
                        host(there("web:1.0.0", RUNNING, ONE)),
                        "remove config a of web:1.0.0 | NOTHING"),
                row(
                        "an inactive host keeps what it has (weakness 10)",
                        inactive(wanted("web:1.0.0", RUNNING, POD)),
                        host(there("web:1.0.0", RUNNING, POD))),
                row(
                        "an inactive host gets nothing new (weakness 10)",
                        inactive(wanted("web:1.0.0", RUNNING, POD)),
                        host()),
                row(
                        "an inactive host follows its states",
                        inactive(wanted("web:1.0.0", STOPPED, POD)),
                        host(there("web:1.0.0", RUNNING, POD)),
                        "set web:1.0.0 stopped (was running) | STOP"),
                row(
                        "addresses come first, then what frees ports, then configs, then what takes ports",
                        new DesiredHost(
                                routed().name(),
                                routed().state(),
                                Optional.of(new HostsConf(List.of("10.0.0.1:32767"))),
                                List.of(
                                        wanted("api:1.0.0", RUNNING, TWO),
                                        wanted("web:1.0.0", REMOVED, POD),
                                        wanted("web:1.1.0", RUNNING, POD))),
                        host(
                                there("api:1.0.0", RUNNING, ONE),
                                there("old:1.0.0", RUNNING, POD),
                                there("web:1.0.0", RUNNING, POD)),
                        "write hosts.conf: 10.0.0.1:32767 | NOTHING",
                        "remove old:1.0.0: the project no longer has it | REMOVE",
                        "set web:1.0.0 removed (was running) | REMOVE",
                        "update config a of api:1.0.0: x | SIGNAL",
                        "create web:1.1.0, running (2 files) | START"),
                row(
                        "an original's hosts.conf is repaired (weakness 6)",
                        routed("10.0.0.1:32767", "10.0.0.2:32767", "10.0.0.3:32767"),
                        observed(
                                Optional.of(new HostsConf(List.of("10.0.0.1:32767", "10.0.0.2:32767;10.0.0.3:32767")))),
                        "write hosts.conf: 10.0.0.1:32767 10.0.0.2:32767 10.0.0.3:32767 | NOTHING"),
                row(
                        "the same addresses are left alone",
                        routed("10.0.0.1:32767"),
                        observed(Optional.of(new HostsConf(List.of("10.0.0.1:32767"))))),
                row(
                        "a host that lost its address loses the file (weakness 6)",
                        active(),
                        observed(Optional.of(new HostsConf(List.of("10.0.0.2:32767")))),
                        "remove hosts.conf: the host has no router address | NOTHING"));
    }

    private static Arguments row(String name, DesiredHost desired, ObservedHost observed, String... operations) {
        return Arguments.of(name, desired, observed, List.of(operations));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void plan(String name, DesiredHost desired, ObservedHost observed, List<String> operations) {
        HostPlan plan = Planner.plan(desired, observed);
        assertThat(plan.operations())
                .extracting(operation -> operation.title() + " | " + operation.effect())
                .as(name)
                .isEqualTo(operations);
        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void aVersionWhoseExecutableChangedIsRefused() {
        HostPlan plan = Planner.plan(
                active(wanted("web:1.0.0", RUNNING, "pod*=new", "pod.portmappings.conf=61000")),
                host(there("web:1.0.0", RUNNING, "pod*=old")));
        assertThat(plan.refusals())
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .contains("host h1: web:1.0.0 is on the host with another pod and pod.portmappings.conf")
                .contains("raise podVersion");
    }

    @Test
    void aReleaseThatShallGoIsNeverRefused() {
        HostPlan plan = Planner.plan(
                active(wanted("web:1.0.0", REMOVED, "pod*=new")), host(there("web:1.0.0", RUNNING, "pod*=old")));
        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void aReleaseThatAnInactiveHostDoesNotGetIsTold() {
        assertThat(Planner.plan(inactive(wanted("web:1.0.0", RUNNING, POD)), host())
                        .warnings())
                .containsExactly("web:1.0.0 is not put on this host, as the host is inactive");
    }
}
