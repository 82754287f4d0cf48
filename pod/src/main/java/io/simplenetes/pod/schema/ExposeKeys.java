package io.simplenetes.pod.schema;

import static io.simplenetes.pod.schema.Key.optional;
import static io.simplenetes.pod.schema.Key.required;

import java.util.List;

/// The keys of a published port and of its ingress.
final class ExposeKeys {

    private ExposeKeys() {}

    static List<Key> expose() {
        return List.of(
                optional("targetPort", WholeNumber.PORT, "the port on which the container listens")
                        .example("80"),
                optional("hostPort", WholeNumber.PORT, "the port of the host that leads to it, each once in a pod")
                        .example("8080")
                        .more("""
                                `hostPort` and `targetPort` need each other. In a cluster write `${HOSTPORTAUTO1}`, and `sns` finds a free one.
                                """),
                optional("clusterPort", WholeNumber.CLUSTER_PORT, "the port that leads to it from all hosts")
                        .example("61000")
                        .more("It needs `hostPort` and `targetPort`. `${CLUSTERPORTAUTO1}` is a free one."),
                optional("hostInterface", Text.ADDRESS, "the address of the host on which hostPort is opened")
                        .example("0.0.0.0")
                        .more("""
                                When left out, the port is opened on the address that the host gives its pods, and on 127.0.0.1 where there is none.
                                `0.0.0.0` opens it on all addresses.
                                """),
                optional("protocol", Choice.PROTOCOL, "what comes through the port")
                        .standard("tcp"),
                optional("maxConn", WholeNumber.CONNECTIONS, "how many connections the proxy lets through at once")
                        .standard("4096"),
                optional("sendProxy", Choice.YES_OR_NO, "whether the proxy sends a PROXY protocol header")
                        .standard("false"),
                optional("ingress", Kind.Entries.of(Place.INGRESS), "which requests from the internet lead to it")
                        .example("""
                        - protocol: https
                          domain: shop.example.org
                          pathBeg: /
                        """));
    }

    static List<Key> ingress() {
        return List.of(
                required("protocol", Choice.INGRESS_PROTOCOL, "what clients speak")
                        .example("https"),
                optional(
                                "bind",
                                WholeNumber.PORT,
                                "the port that clients connect to: 80 for http, 443 for https when left out")
                        .example("8443")
                        .more("For tcp it must be there."),
                optional(
                                "domain",
                                Text.DOMAINS,
                                "the names of hosts that clients ask for, parted by blanks; any when left out")
                        .example("example.org *.example.org"),
                optional("weight", WholeNumber.WEIGHT, "rules of a greater weight are tried earlier")
                        .standard("100"),
                optional("path", Text.PATHS, "the very paths of requests, parted by blanks")
                        .example("/favicon.ico"),
                optional("pathBeg", Text.PATHS, "the beginnings of their paths, parted by blanks")
                        .example("/api/ /v2/"),
                optional("pathEnd", Text.PATHS, "the ends of their paths, parted by blanks")
                        .example(".png .jpg"),
                optional("redirectToHttps", Choice.YES_OR_NO, "whether they are sent to the same address with https")
                        .standard("false"),
                optional("redirectLocation", Text.LINE, "the address that they are sent to")
                        .example("https://example.org/"),
                optional("redirectPrefix", Text.LINE, "the address that they are sent to, with their path after it")
                        .example("https://www.example.org"),
                optional("errorfile", Text.LINE, "the code and the file that answers them")
                        .example("503 /mnt/conf/error503.http"));
    }

    static List<Rule> ingressRules() {
        List<String> http = List.of("http", "https");
        return List.of(
                new Rule.NeededWith("bind", "protocol", "tcp"),
                new Rule.OnlyWith("path", "protocol", http),
                new Rule.OnlyWith("pathBeg", "protocol", http),
                new Rule.OnlyWith("pathEnd", "protocol", http),
                new Rule.AtMostOne(List.of("path", "pathBeg")),
                new Rule.AtMostOne(List.of("path", "pathEnd")),
                new Rule.WordNeeds("redirectToHttps", "true", "protocol", List.of("http")),
                new Rule.OnlyWith("redirectLocation", "protocol", http),
                new Rule.OnlyWith("redirectPrefix", "protocol", http),
                new Rule.OnlyWith("errorfile", "protocol", http),
                new Rule.AtMostOne(List.of("redirectLocation", "redirectPrefix", "errorfile")),
                new Rule.OnlyWith("redirectLocation", "redirectToHttps", List.of("false")),
                new Rule.OnlyWith("redirectPrefix", "redirectToHttps", List.of("false")),
                new Rule.OnlyWith("errorfile", "redirectToHttps", List.of("false")));
    }
}
