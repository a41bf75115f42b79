package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.analytics.Analytics;
import org.stammkunde.analytics.Overview;
import org.stammkunde.analytics.Population;
import org.stammkunde.analytics.SegmentChoices;
import org.stammkunde.analytics.spi.CustomerSegment;
import org.stammkunde.analytics.spi.SegmentSource;
import org.stammkunde.company.Company;
import org.stammkunde.web.kit.Field;

/// Puts segments side by side.
@Component
class Comparisons {

    static final String PATH = "/analytics/segments";

    private static final int FEWEST = 2;

    private final Analytics analytics;
    private final SegmentSource source;
    private final SegmentChoices choices;
    private final Arrivals arrivals;
    private final Company company;

    Comparisons(
            Analytics analytics,
            SegmentSource source,
            SegmentChoices choices,
            Arrivals arrivals,
            Company company) {
        this.analytics = analytics;
        this.source = source;
        this.choices = choices;
        this.arrivals = arrivals;
        this.company = company;
    }

    /// @param asked numbers of segments with commas between them
    /// @throws org.stammkunde.shared.ProblemException when there is no such segment, or too many
    ComparisonPage page(Map<String, String> params, String asked) {
        var compared = compared(params, asked);
        var profile = company.require();
        var addresses = new ComparisonAddresses(source, compared);
        var arriving = arrivals.since(compared.everybody().asOf());
        var table =
                new ComparisonTable(
                        compared,
                        new FigureViews(
                                compared.everybody(),
                                compared.question(),
                                analytics.span(),
                                profile.countFreeOrders(),
                                arriving.isMissed()),
                        profile.marginRate() != null);
        return new ComparisonPage(
                compared.question(),
                addresses.numbers(),
                addresses.columns(),
                table.draw(),
                adding(compared.segments()),
                overlap(compared.counted()),
                compared.others().size() > compared.counted().size(),
                addresses.again(),
                compared.stale(),
                arriving);
    }

    /// The numbers of all segments, with commas between them.
    String all() {
        return source.all().stream()
                .map(segment -> Long.toString(segment.id()))
                .collect(Collectors.joining(","));
    }

    Compared compared(Map<String, String> params, String asked) {
        var segments = choices.readAll(asked);
        var question = Questions.of(params, analytics.span(), null);
        var others =
                segments.stream()
                        .map(segment -> new Compared.Other(segment, figures(question, segment)))
                        .toList();
        return new Compared(question, figures(question, Population.EVERYBODY), others);
    }

    private @Nullable Overview figures(Question question, CustomerSegment segment) {
        return segment.isCounted() ? figures(question, Population.of(segment)) : null;
    }

    private Overview figures(Question question, Population whose) {
        var period = question.period();
        return analytics.overview(whose, List.of(period), period, question.window());
    }

    private @Nullable OverlapView overlap(List<CustomerSegment> segments) {
        if (segments.size() < FEWEST) {
            return null;
        }
        var overlap = analytics.overlap(segments.stream().map(Population::of).toList());
        return new OverlapTables(source, segments, overlap).draw();
    }

    /// A field for another segment, or null when there is none, or room for none.
    private @Nullable Field adding(List<CustomerSegment> chosen) {
        var known = chosen.stream().map(CustomerSegment::id).collect(Collectors.toSet());
        var rest = source.all().stream().filter(each -> !known.contains(each.id())).toList();
        if (rest.isEmpty() || chosen.size() >= SegmentChoices.MOST) {
            return null;
        }
        var none = new Field.Choice("", t("analytics.comparison.choose"));
        return Field.select(
                "add",
                t("analytics.comparison.add"),
                Stream.concat(Stream.of(none), rest.stream().map(SegmentFilter::choice)).toList());
    }
}
