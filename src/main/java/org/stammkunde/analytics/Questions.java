package org.stammkunde.analytics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Answers.Question;
import org.stammkunde.warehouse.Warehouse;

/// What can be asked, with everything but the data that the answer depends on.
final class Questions {

    private Questions() {}

    /// @param asked activity window asked for, or null
    /// @param today in the company's zone; decides which periods are open
    record Figures(List<Period> periods, @Nullable Integer asked, Terms terms, LocalDate today)
            implements Question<Map<Period, PeriodFigures>> {

        Figures {
            periods = List.copyOf(periods);
        }

        @Override
        public Map<Period, PeriodFigures> answer(Warehouse.Snapshot snapshot) {
            var sql = snapshot.sql();
            var span = FiguresStore.span(sql, terms.scope(), today);
            var window = window(snapshot);
            var counts = FiguresStore.counts(sql, periods, window.days(), terms.scope());
            var figures = new LinkedHashMap<Period, PeriodFigures>();
            for (int i = 0; i < periods.size(); i++) {
                var period = periods.get(i);
                var basis = new Basis(counts.get(i), period, terms.currency(), terms.marginRate());
                figures.put(period, basis.figures(window, span.open(period.to())));
            }
            return figures;
        }

        private Window window(Warehouse.Snapshot snapshot) {
            if (asked != null) {
                return new Window(asked, Window.Origin.ASKED);
            }
            if (terms.windowDays() != null) {
                return new Window(terms.windowDays(), Window.Origin.SETTING);
            }
            return FiguresStore.proposal(snapshot.sql(), terms.scope()).window();
        }
    }

    record Cohorts(Granularity granularity, Terms terms, LocalDate today)
            implements Question<CohortTable> {

        @Override
        public CohortTable answer(Warehouse.Snapshot snapshot) {
            var span = FiguresStore.span(snapshot.sql(), terms.scope(), today);
            var entries = CohortStore.entries(snapshot.sql(), granularity, terms.scope());
            return new CohortBuilder(granularity, span).table(entries, snapshot.asOf());
        }
    }

    record Proposal(Terms terms) implements Question<WindowProposal> {
        @Override
        public WindowProposal answer(Warehouse.Snapshot snapshot) {
            return FiguresStore.proposal(snapshot.sql(), terms.scope());
        }
    }

    record Span(Terms terms, LocalDate today) implements Question<DataSpan> {
        @Override
        public DataSpan answer(Warehouse.Snapshot snapshot) {
            return FiguresStore.span(snapshot.sql(), terms.scope(), today);
        }
    }
}
