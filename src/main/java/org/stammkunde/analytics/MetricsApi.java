package org.stammkunde.analytics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.company.Company;
import org.stammkunde.shared.Permission;
import org.stammkunde.warehouse.Warehouse;
import org.stammkunde.web.Requires;

/// Figures and cohorts for programs. Answers count everything that was stored before the
/// request, unless that takes longer than two seconds; `asOf` tells.
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.VIEW_FIGURES)
@Tag(name = "Metrics")
class MetricsApi {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String SEGMENT =
            "Number of a segment: only its present customers count, and no guests";

    private final Analytics analytics;
    private final Warehouse warehouse;
    private final Company company;
    private final SegmentChoices segments;

    MetricsApi(Analytics analytics, Warehouse warehouse, Company company, SegmentChoices segments) {
        this.analytics = analytics;
        this.warehouse = warehouse;
        this.company = company;
        this.segments = segments;
    }

    /// One property per [Figure]; counts are integers, ratios fractions, money decimal numbers in
    /// `currency`, no value is null.
    ///
    /// @param segment only its present customers count, and no guests
    @GetMapping("/metrics/period")
    @Operation(summary = "Every figure of the period [from, to) in the company's time zone")
    Map<String, @Nullable Object> period(
            @Parameter(required = true) @RequestParam(required = false) @Nullable String from,
            @Parameter(required = true) @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String activityWindowDays,
            @Parameter(description = SEGMENT) @RequestParam(required = false)
                    @Nullable String segment) {
        var period = new Period(day("from", from), day("to", to));
        var window = activityWindowDays == null ? null : Window.parse(activityWindowDays);
        var whose = population(segment);
        var zone = company.require().zone();
        warehouse.awaitCaughtUp(PATIENCE);
        var asOf = warehouse.currentAsOf();
        var figures = analytics.figures(whose, period, window);
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("from", period.from());
        answer.put("to", period.to());
        answer.put("activityWindowDays", figures.window().days());
        answer.put("timeZone", zone.getId());
        answer.put("currency", figures.currency().getCurrencyCode());
        answer.put("asOf", asOf);
        answer.put("open", figures.open());
        for (var figure : Figure.values()) {
            answer.put(figure.property(), figures.value(figure));
        }
        answer.put("daysBetweenOrders", Gap.of(figures));
        return answer;
    }

    @GetMapping("/cohorts")
    @Operation(summary = "First-order cohorts by week, month or quarter")
    Cohorts cohorts(
            @RequestParam(defaultValue = "month") String granularity,
            @Parameter(description = SEGMENT) @RequestParam(required = false)
                    @Nullable String segment) {
        var parsed = Granularity.parse(granularity);
        var whose = population(segment);
        warehouse.awaitCaughtUp(PATIENCE);
        return Cohorts.of(analytics.newestCohorts(whose, parsed));
    }

    /// Days between consecutive orders of a customer.
    record Gap(@Nullable BigDecimal mean, @Nullable BigDecimal median) {
        static Gap of(PeriodFigures figures) {
            return new Gap(
                    figures.value(Figure.DAYS_BETWEEN_ORDERS_MEAN),
                    figures.value(Figure.DAYS_BETWEEN_ORDERS_MEDIAN));
        }
    }

    private Population population(@Nullable String segment) {
        return segment == null
                ? Population.EVERYBODY
                : Population.of(SegmentChoices.counted(segments.read(segment)));
    }

    private static LocalDate day(String parameter, @Nullable String text) {
        if (text == null) {
            throw AnalyticsException.notADate(parameter, "");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw AnalyticsException.notADate(parameter, text);
        }
    }
}
