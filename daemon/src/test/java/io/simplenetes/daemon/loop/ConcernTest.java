package io.simplenetes.daemon.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.daemon.watch.FolderEvent.Changed;
import io.simplenetes.host.layout.HostHome;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcernTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".                             | pods              | Structure[release=Optional.empty]",
                ".                             | hosts.conf        | Hosts[]",
                ".                             | portmappings.conf | Nothing[]",
                ".                             | .simplenetesd.lock| Nothing[]",
                "pods                          | web               | Structure[release=Optional.empty]",
                "pods/web                      | release           | Structure[release=Optional.empty]",
                "pods/web/release              | 1.0.0             | Structure[release=Optional[web:1.0.0]]",
                "pods/web/release              | .1.0.0.new        | Structure[release=Optional.empty]",
                "pods/web/release/1.0.0        | pod.state         | Pod[release=web:1.0.0]",
                "pods/web/release/1.0.0        | .pod.status       | Pod[release=web:1.0.0]",
                "pods/web/release/1.0.0        | .pod.output       | Nothing[]",
                "pods/web/release/1.0.0        | log               | Nothing[]",
                "pods/web/release/1.0.0/config | conf.txt          | Pod[release=web:1.0.0]",
                "pods/web/release/1.0.0/config | conf              | Nothing[]",
            })
    void eachChangeConcernsAsMuchAsItMust(String folder, String name, String concern) {
        Path home = Path.of("/home/u/cluster");
        Path changed = folder.equals(".") ? home : home.resolve(folder);

        assertThat(Concern.of(new HostHome(home), new Changed(changed, name))).hasToString(concern);
    }
}
