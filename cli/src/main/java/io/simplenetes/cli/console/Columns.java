package io.simplenetes.cli.console;

import java.util.ArrayList;
import java.util.List;

/// Text in columns, for people: control characters are masked.
public final class Columns {

    private static final int GAP = 2;

    private Columns() {}

    /// Lines whose columns are as wide as their widest cell, in code points, but the last one, which is not filled up.
    ///
    /// @param rows of the same number of cells each
    public static List<String> aligned(List<List<String>> rows) {
        return lines(
                rows.stream().map(row -> row.stream().map(Masked::of).toList()).toList());
    }

    private static List<String> lines(List<List<String>> rows) {
        var widths = new ArrayList<Integer>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), width(row.get(i))));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size() - 1; i++) {
            line.append(row.get(i)).append(" ".repeat(widths.get(i) - width(row.get(i)) + GAP));
        }
        return line + row.getLast();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
