package org.stammkunde.analytics;

/// The counters that statements read: the marts, which are those of everybody, or the same drawn
/// up for one statement from the purchases of a population, by the marts' own definitions.
///
/// @param preface what stands behind `with` of a statement that reads [#daily()] or [#flow()]
record Counters(Population whose, String preface) {

    static Counters of(Population whose) {
        return new Counters(whose, whose.isEverybody() ? "" : preface(whose));
    }

    private static String preface(Population whose) {
        return """
            population as materialized (%s),
            purchase as not materialized (
                select * from marts.purchase where customer_id in (from population)),
            daily as materialized (%s),
            flow as materialized (%s),
            """
                .formatted(
                        whose.customers(),
                        DailyMart.sums("1", "purchase"),
                        FlowMart.pairs("1", "purchase"));
    }

    String daily() {
        return whose.isEverybody() ? "marts.daily" : "daily";
    }

    String flow() {
        return whose.isEverybody() ? "marts.flow" : "flow";
    }

    /// Stands by itself, without the preface.
    String cohort(Granularity granularity) {
        return whose.isEverybody()
                ? "marts.cohort"
                : "(" + CohortMart.cells(granularity.parameter(), "1", purchases()) + ")";
    }

    private String purchases() {
        return "(select * from marts.purchase where " + whose.holds() + ")";
    }
}
