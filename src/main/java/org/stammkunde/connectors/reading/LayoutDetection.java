package org.stammkunde.connectors.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.ImportsException;

/// Finds how lines are divided: the character that gives most rows the same number of columns,
/// and the more columns the better; else runs of blanks; else gaps that stand at the same place
/// in every line.
final class LayoutDetection {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final double CONSISTENT = 0.6;

    /// The beginning of the file, read with a layout.
    @FunctionalInterface
    interface Rows {
        List<List<String>> with(Layout layout) throws IOException;
    }

    private record Candidate(Layout layout, int columns, double consistency, boolean first) {

        double score() {
            return consistency + (first ? 0.5 : 0) + Math.min(columns, 50) * 0.004;
        }
    }

    private final Rows rows;
    private final Supplier<List<String>> lines;

    LayoutDetection(Rows rows, Supplier<List<String>> lines) {
        this.rows = rows;
        this.lines = lines;
    }

    Layout detect() throws IOException {
        Candidate best = null;
        for (char delimiter : DELIMITERS) {
            var candidate = candidate(new Layout.Delimited(delimiter));
            if (candidate != null && (best == null || candidate.score() > best.score())) {
                best = candidate;
            }
        }
        return best == null ? withoutDelimiter() : best.layout();
    }

    private @Nullable Candidate candidate(Layout layout) throws IOException {
        List<List<String>> found;
        try {
            found = rows.with(layout);
        } catch (ImportsException e) {
            if (e.code().equals("imports.line-too-long") && layout instanceof Layout.Delimited) {
                throw e;
            }
            return null;
        }
        if (found.isEmpty()) {
            return null;
        }
        var sizes =
                found.stream()
                        .map(List::size)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var usual = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        double consistency = (double) usual.getValue() / found.size();
        boolean first = found.getFirst().size() == usual.getKey();
        if (usual.getKey() < 2) {
            return headed(layout, found.getFirst().size());
        }
        return consistency < CONSISTENT
                ? null
                : new Candidate(layout, usual.getKey(), consistency, first);
    }

    /// A file whose rows are all damaged still has a header that tells.
    private static @Nullable Candidate headed(Layout layout, int columns) {
        return columns < 2 ? null : new Candidate(layout, columns, 0, false);
    }

    private Layout withoutDelimiter() throws IOException {
        var blanks = candidate(new Layout.Blanks());
        if (blanks != null && blanks.consistency() > 0.9 && blanks.first()) {
            return blanks.layout();
        }
        var fixed = fixedWidth(lines.get());
        return fixed.starts().size() > 1 ? fixed : new Layout.Delimited(',');
    }

    /// Columns by the gaps between them.
    static Layout.FixedWidth fixedWidth(List<String> lines) {
        return new Layout.FixedWidth(gaps(lines));
    }

    /// Positions where a column begins: a character after a place that is blank in every line.
    private static List<Integer> gaps(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        var starts = new ArrayList<Integer>(List.of(0));
        boolean seen = false;
        for (int i = 0; i < width; i++) {
            boolean blank = blankEverywhere(lines, i);
            if (seen && !blank && blankEverywhere(lines, i - 1)) {
                starts.add(i);
            }
            seen |= !blank;
        }
        return starts;
    }

    private static boolean blankEverywhere(List<String> lines, int position) {
        return lines.stream()
                .allMatch(
                        l -> position >= l.length() || Character.isWhitespace(l.charAt(position)));
    }
}
