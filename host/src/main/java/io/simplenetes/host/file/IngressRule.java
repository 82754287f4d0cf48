package io.simplenetes.host.file;

import java.util.List;

/// What the ingress does with requests for a pod: a block of `pod.ingress.conf` ([IngressFile]).
///
/// No text of it has a blank or a control character, but for [ErrorFile#file].
///
/// @param bind the port of the ingress, 1 to 65535
/// @param protocol what comes through it
/// @param domains the names that the request is for, `*.` at their beginning stands for anything; none: every name
/// @param weight rules of a greater weight are tried earlier, at least 0
/// @param paths which paths it is for
/// @param action what happens
public record IngressRule(int bind, Protocol protocol, List<String> domains, int weight, Paths paths, Action action) {

    /// The weight of a rule that does not say it.
    public static final int DEFAULT_WEIGHT = 100;

    public IngressRule {
        domains = List.copyOf(domains);
    }

    /// What comes through a port of the ingress.
    public enum Protocol {
        HTTP("http"),
        HTTPS("https"),
        TCP("tcp");

        private final String word;

        Protocol(String word) {
            this.word = word;
        }

        /// The word in pod.yaml and in `pod.ingress.conf`.
        public String word() {
            return word;
        }
    }

    /// Which paths a rule is for; without any list: all. Those with a beginning and an end must have one of either.
    ///
    /// @param exact whole paths, begin with `/`; when there are any there are no beginnings and ends
    /// @param beginnings begin with `/`
    /// @param ends any text
    public record Paths(List<String> exact, List<String> beginnings, List<String> ends) {

        /// Every path.
        public static final Paths ALL = new Paths(List.of(), List.of(), List.of());

        public Paths {
            exact = List.copyOf(exact);
            beginnings = List.copyOf(beginnings);
            ends = List.copyOf(ends);
        }

        /// Whether nothing is said.
        public boolean isAll() {
            return exact.isEmpty() && beginnings.isEmpty() && ends.isEmpty();
        }
    }

    /// What happens with a request.
    public sealed interface Action {}

    /// A pod gets it.
    ///
    /// @param clusterPort where the proxies offer the pod, 1 to 65535
    public record Backend(int clusterPort) implements Action {}

    /// The client is sent to the same address with https.
    public record RedirectToHttps() implements Action {}

    /// The client is sent to a URL.
    public record RedirectLocation(String url) implements Action {}

    /// The client is sent to a URL that is followed by the path it asked for.
    public record RedirectPrefix(String url) implements Action {}

    /// The answer is a file of the ingress.
    ///
    /// @param code a status code of HTTP, 200 to 599
    /// @param file its path in the ingress
    public record ErrorFile(int code, String file) implements Action {}
}
