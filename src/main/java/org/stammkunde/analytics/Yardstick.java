package org.stammkunde.analytics;

import java.util.List;

/// Retention that an industry is reported to reach, as a yardstick only: what counts as
/// retained differs from survey to survey.
///
/// @param labelKey message key of the industry
/// @param retention fraction
/// @param sourceKey message key of source and year
public record Yardstick(String labelKey, double retention, String sourceKey) {

    private static final String SOURCE = "analytics.yardstick.source";

    public static final List<Yardstick> ALL =
            List.of(
                    new Yardstick("analytics.yardstick.professional", 0.84, SOURCE),
                    new Yardstick("analytics.yardstick.insurance", 0.83, SOURCE),
                    new Yardstick("analytics.yardstick.it", 0.81, SOURCE),
                    new Yardstick("analytics.yardstick.retail", 0.63, SOURCE));
}
