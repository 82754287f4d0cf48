package io.simplenetes.host.file;

import java.util.ArrayList;
import java.util.List;

/// What `pod info` and `pod ps` print, as values: lines `key: value`, then a list of containers with lines of their
/// own.
///
/// @param values of the pod as a whole, in the order in which they stand
/// @param containers the values of each container, in the order in which they stand
public record PodReport(List<Value> values, List<List<Value>> containers) {

    /// A line.
    ///
    /// @param key what stands before the first colon
    /// @param text what follows it, without blanks around it
    public record Value(String key, String text) {}

    private static final String CONTAINERS = "containers:";
    private static final String ITEM = "- ";

    public PodReport {
        values = List.copyOf(values);
        containers = List.copyOf(containers);
    }

    /// Reads a report. A line that is none of `key: value` is passed over.
    public static PodReport read(String text) {
        List<Value> values = new ArrayList<>();
        List<List<Value>> containers = new ArrayList<>();
        boolean inContainers = false;
        for (String line : text.lines().toList()) {
            String stripped = line.strip();
            if (stripped.equals(CONTAINERS)) {
                inContainers = true;
                continue;
            }
            if (inContainers && stripped.startsWith(ITEM)) {
                containers.add(new ArrayList<>());
                stripped = stripped.substring(ITEM.length()).strip();
            }
            int colon = stripped.indexOf(':');
            if (colon > 0) {
                var value = new Value(
                        stripped.substring(0, colon),
                        stripped.substring(colon + 1).strip());
                (containers.isEmpty() ? values : containers.getLast()).add(value);
            }
        }
        return new PodReport(values, containers.stream().map(List::copyOf).toList());
    }
}
