package org.stammkunde.analytics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Answers.Question;
import org.stammkunde.warehouse.Warehouse;

/// What can be asked, with everything but the data that the answer depends on.
final class Questions {

    private Questions() {}

    /// @param whose orders are counted
    /// @param asked activity window asked for, or null
    /// @param today in the company's zone; decides which periods are open
    record Figures(
            Population whose,
            List<Period> periods,
            @Nullable Integer asked,
            Terms terms,
            LocalDate today)
            implements Question<Map<Period, PeriodFigures>> {

        Figures {
            periods = List.copyOf(periods);
        }

        @Override
        public Map<Period, PeriodFigures> answer(Warehouse.Snapshot snapshot) {
            var sql = snapshot.sql();
            var span = FiguresStore.span(sql, terms.scope(), today);
            var window = window(snapshot);
            var counts = FiguresStore.counts(sql, whose, periods, window.days(), terms.scope());
            var figures = new LinkedHashMap<Period, PeriodFigures>();
            for (int i = 0; i < periods.size(); i++) {
                var period = periods.get(i);
                var basis = new Basis(counts.get(i), period, terms.currency(), terms.marginRate());
                figures.put(period, basis.figures(window, span.open(period.to())));
            }
            return figures;
        }

        @Override
        public Set<String> facts() {
            return whose.with(Answers.FACTS);
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

    record Cohorts(Population whose, Granularity granularity, Terms terms, LocalDate today)
            implements Question<CohortTable> {

        @Override
        public CohortTable answer(Warehouse.Snapshot snapshot) {
            var span = FiguresStore.span(snapshot.sql(), terms.scope(), today);
            var entries = CohortStore.entries(snapshot.sql(), whose, granularity, terms.scope());
            return new CohortBuilder(granularity, span).table(entries, snapshot.asOf());
        }

        @Override
        public Set<String> facts() {
            return whose.with(Answers.FACTS);
        }
    }

    /// @param sets of customers, none of them everybody
    record Overlaps(List<Population> sets) implements Question<Overlap> {

        Overlaps {
            sets = List.copyOf(sets);
        }

        @Override
        public Overlap answer(Warehouse.Snapshot snapshot) {
            return OverlapStore.of(snapshot.sql(), sets);
        }

        @Override
        public Set<String> facts() {
            return sets.stream()
                    .flatMap(set -> set.facts().stream())
                    .collect(Collectors.toUnmodifiableSet());
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
