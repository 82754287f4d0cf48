package io.simplenetes.cluster.project;

import io.simplenetes.host.name.PodName;
import java.util.regex.Pattern;

/// The name of a variable in a pod.yaml: `${allowHttp}`.
///
/// @param text the name
public record VariableName(String text) {

    /// Begins the names of variables that each get a free host port.
    public static final String HOST_PORT = "HOSTPORTAUTO";

    /// Begins the names of variables that each get a free cluster port.
    public static final String CLUSTER_PORT = "CLUSTERPORTAUTO";

    private static final Pattern GLOBAL = Pattern.compile("_.*|[A-Z0-9_]+");

    /// Whether it gets a free port.
    public boolean isPort() {
        return text.startsWith(HOST_PORT) || text.startsWith(CLUSTER_PORT);
    }

    /// Whether it has its value from the compiler: a free port, or the pod's version.
    public boolean isAutomatic() {
        return isPort() || text.equals("podVersion");
    }

    /// What it is called in `cluster-vars.env`: names in capitals, and names that begin with `_`, are shared by all
    /// pods; others belong to one pod and begin with the pod's name there.
    public String inCluster(PodName pod) {
        return GLOBAL.matcher(text).matches() ? text : pod + "_" + text;
    }
}
