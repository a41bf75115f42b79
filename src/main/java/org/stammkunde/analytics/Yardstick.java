package org.stammkunde.analytics;

import java.util.List;

/// Retention that an industry is reported to reach, as a yardstick only: what counts as
/// retained differs from survey to survey.
///
/// @param labelKey message key of the industry
/// @param retention fraction
/// @param sourceKey message key of source and year
public record Yardstick(String labelKey, double retention, String sourceKey) {

    private static final String KEY = "analytics.yardstick.";

    public static final List<Yardstick> ALL =
            List.of(
                    of("professional", 0.84, "unproven"),
                    of("insurance", 0.83, "unproven"),
                    of("it", 0.81, "paddle"),
                    of("saas", 0.74, "sage"),
                    of("retail", 0.63, "paddle"),
                    of("online", 0.62, "sage"));

    private static Yardstick of(String industry, double retention, String source) {
        return new Yardstick(KEY + industry, retention, KEY + "source." + source);
    }
}
