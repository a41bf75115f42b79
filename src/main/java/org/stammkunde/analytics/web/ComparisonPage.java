package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.spi.Arriving;
import org.stammkunde.analytics.spi.CustomerSegment.State;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Definition;
import org.stammkunde.web.kit.Delta;
import org.stammkunde.web.kit.Field;

/// Segments side by side: every figure about customers, and who is in several of them.
///
/// @param question about everybody
/// @param numbers the segments compared, as the address says them
/// @param columns everybody and the segments compared
/// @param adding a field for another segment, or null
/// @param overlap null with fewer than two segments whose customers are known
/// @param uncounted whether nobody knows yet who is in some of them
/// @param again address of the same comparison
/// @param stale while newer data is being counted
/// @param arriving what is on its way and only counted in part
public record ComparisonPage(
        Question question,
        String numbers,
        List<Column> columns,
        List<Group> groups,
        @Nullable Field adding,
        @Nullable OverlapView overlap,
        boolean uncounted,
        String again,
        boolean stale,
        Arriving arriving)
        implements Page {

    /// @param href the page of the segment, null = everybody
    /// @param without address of the comparison without it
    public record Column(
            String name, @Nullable String href, @Nullable String without, State state) {}

    /// Figures under a title.
    public record Group(String title, List<Row> rows) {}

    /// @param id of the element with the definition
    /// @param cells one for each column
    public record Row(String label, String id, Definition definition, List<Cell> cells) {}

    /// @param href the customers behind it, or null
    /// @param difference from everybody, or null
    public record Cell(String value, @Nullable String href, @Nullable Difference difference) {}

    /// @param delta how the figure differs, null = the text is a share of a sum
    public record Difference(String text, @Nullable Delta delta) {}

    public boolean provisional() {
        return arriving.isMissed();
    }

    /// Whether something may change by itself within seconds.
    public boolean moves() {
        return columns.stream().anyMatch(column -> column.state() == State.COUNTING);
    }

    /// Whether any segment is compared.
    public boolean compares() {
        return columns.size() > 1;
    }

    /// What another choice of the period must not lose.
    public Map<String, String> kept() {
        var kept = new LinkedHashMap<>(question.kept());
        kept.put("segments", numbers);
        return kept;
    }

    /// What another segment must not lose.
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<>(question.parameters());
        parameters.put("segments", numbers);
        return parameters;
    }

    public String lead() {
        return t("analytics.comparison.lead", "period", Periods.text(question.period()));
    }
}
