package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.cluster.setup.AttachPod;
import io.simplenetes.cluster.setup.AttachPod.Attached;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// `sns host attach POD@HOST`.
final class HostAttachCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("host attach", "Say that a pod belongs on a host")
                .detail("The pod's git repo is PODPATH/POD; it is cloned when it is not there and --link is given.")
                .detail("On its first host the pod's configs are copied to _config/POD. Nothing is compiled yet.")
                .example("sns host attach web@worker1", "pods/web must hold the pod's repo")
                .example("sns host attach web@worker1 -l https://example.org/web.git", "clones it first");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "POD@HOST", Needed.REQUIRED, "The pod and the host"));
        spec.addOption(Declare.option("-l --link", "URL", "Where to clone the pod's repo from"));
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        PodRef ref = PodRef.parse(call.parameter(0).orElseThrow());
        HostName host = ref.host()
                .orElseThrow(() -> UserException.invalid(Problem.of("the host is missing: '" + ref.pod() + "'")
                        .remedy("sns host attach " + ref.pod() + "@HOST")));
        CallSite site = CallSite.of(call);
        Attached attached = new AttachPod(site.project(), site.podPath(), site.caller())
                .attach(ref.pod(), host, call.value("--link"));
        call.console().note("attached pod " + ref.pod() + " to host " + host);
        if (attached.imported()) {
            call.console().note("copied its configs to _config/" + ref.pod() + ": edit them there");
        }
        for (String variable : attached.unset()) {
            call.console().note("pod.yaml uses a variable without a value; cluster-vars.env: " + variable + "=");
        }
        call.console().note("next: sns pod compile " + ref.pod());
        return ExitCode.OK;
    }
}
