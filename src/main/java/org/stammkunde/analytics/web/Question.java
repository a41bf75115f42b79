package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.CustomerGroup;
import org.stammkunde.analytics.Period;
import org.stammkunde.analytics.Population;
import org.stammkunde.analytics.spi.CustomerSegment;
import org.stammkunde.web.kit.DateRange;
import org.stammkunde.web.kit.PeriodChoice;

/// What a page of figures is asked: the period, what it is compared with, the activity window,
/// and about whom.
/// Stands in the address, so that a page can be sent to a colleague.
///
/// @param window activity window in days, null = the company's own
/// @param segment whose customers alone count, null = everybody
public record Question(
        PeriodChoice choice, @Nullable Integer window, @Nullable CustomerSegment segment) {

    Population whose() {
        return Population.of(segment);
    }

    public Period period() {
        return of(choice.range());
    }

    /// Whether changes are to be shown.
    boolean compares() {
        return choice.compared() != null;
    }

    /// The period compared with; itself when none is wanted.
    Period compared() {
        var compared = choice.compared();
        return compared == null ? period() : of(compared);
    }

    /// The compared period in words that follow "compared with": its dates when only as much of
    /// it is looked at as has passed of the chosen one.
    String against() {
        var compared = choice.compared();
        if (compared == null || !choice.partial()) {
            return t("analytics.against." + choice.comparison().key());
        }
        return compared.days() == choice.range().days()
                ? t("analytics.against.same-days", "period", compared.label())
                : compared.label();
    }

    /// The period and those before it, as far back as can be counted, oldest first.
    List<Period> trail(int count) {
        return choice.trail(count).stream()
                .filter(range -> Period.reaches(range.from()))
                .map(Question::of)
                .toList();
    }

    private static Period of(DateRange range) {
        return new Period(range.from(), range.to());
    }

    /// Another page asked the same.
    public String address(String path) {
        return path + '?' + choice.query() + more();
    }

    private String more() {
        return kept().entrySet().stream()
                .map(each -> "&" + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining());
    }

    /// The same under the company's own activity window.
    public Question withCompanyWindow() {
        return new Question(choice, null, segment);
    }

    /// The same about other customers.
    public Question about(@Nullable CustomerSegment others) {
        return new Question(choice, window, others);
    }

    /// All of it for a form: names and values.
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<>(choice.parameters());
        parameters.putAll(kept());
        return parameters;
    }

    /// What another choice of the period must not lose.
    public Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        if (window != null) {
            kept.put("window", window.toString());
        }
        if (segment != null) {
            kept.put(SegmentFilter.NAME, Long.toString(segment.id()));
        }
        return kept;
    }

    /// The customers of a group in the period. The dates are fixed: tomorrow the link still
    /// leads to the same customers.
    String customers(CustomerGroup group) {
        return "/analytics/customers?figure=%s&from=%s&to=%s%s"
                .formatted(group.key(), period().from(), period().to(), more());
    }
}
