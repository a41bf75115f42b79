package org.stammkunde.web.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.Formats;

/// A table whose cells are the darker the larger their share: cohorts by period.
///
/// @param caption what the table shows, for those who do not see it
/// @param rowHeading what a row is, e.g. the month of the first order
/// @param sizeHeading what the size is, e.g. customers
/// @param columns headings of the cells, e.g. the number of the month after
/// @param meanHeading what the means are of, e.g. all cohorts, also those not shown
/// @param means weighted means of the columns, null where there is none; empty = no such row
public record HeatTable(
        String caption,
        String rowHeading,
        String sizeHeading,
        List<String> columns,
        List<Row> rows,
        String meanHeading,
        List<? extends @Nullable Number> means) {

    /// One cohort; cells may be fewer than columns.
    public record Row(String label, String size, @Nullable String href, List<HeatCell> cells) {}

    /// One cell.
    ///
    /// @param text what stands in it
    /// @param share 0 to 1, sets the colour; null = none
    /// @param open whether its period is not over, drawn hatched
    /// @param detail what it says in a sentence, shown on hover
    /// @param href who is behind it, or null
    public record HeatCell(
            String text,
            @Nullable Double share,
            boolean open,
            String detail,
            @Nullable String href) {

        HeatCell unlinked() {
            return new HeatCell(text, share, open, detail, null);
        }

        /// 0 to 10, part of the style class.
        public int level() {
            return share == null ? 0 : Math.clamp(Math.round(share * 10), 0, 10);
        }
    }

    public String mean(int column) {
        return column < means.size() ? Formats.percent(means.get(column)) : "";
    }

    /// The same numbers for viewers who may not see what is behind them.
    public HeatTable unlinked() {
        var plain =
                rows.stream()
                        .map(
                                row ->
                                        new Row(
                                                row.label(),
                                                row.size(),
                                                null,
                                                row.cells().stream()
                                                        .map(HeatCell::unlinked)
                                                        .toList()))
                        .toList();
        return new HeatTable(caption, rowHeading, sizeHeading, columns, plain, meanHeading, means);
    }
}
