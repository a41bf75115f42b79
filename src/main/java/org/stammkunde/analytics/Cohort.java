package org.stammkunde.analytics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The customers whose first-ever order fell into one calendar period, and how many of them
/// ordered in each period since.
///
/// @param label sortable name, e.g. `2010-12`
/// @param start first day of the cohort's period
/// @param size customers in the cohort
/// @param cells by period; cell 0 is the cohort's own period
public record Cohort(String label, LocalDate start, long size, List<Cell> cells) {

    public Cohort {
        cells = List.copyOf(cells);
    }

    /// @param period periods since the first order
    /// @param open true while the period is not over: drawn hatched, left out of averages
    public record Cell(int period, long customers, boolean open) {}

    /// Share of the cohort that ordered in that period, null when the cohort is empty.
    public @Nullable Double share(Cell cell) {
        return size == 0 ? null : cell.customers() / (double) size;
    }
}
