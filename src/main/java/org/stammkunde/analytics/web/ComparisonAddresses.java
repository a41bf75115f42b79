package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stammkunde.analytics.spi.CustomerSegment;
import org.stammkunde.analytics.spi.SegmentSource;

/// The addresses of a comparison and of others like it.
record ComparisonAddresses(SegmentSource source, Compared compared) {

    /// Everybody comes first.
    List<ComparisonPage.Column> columns() {
        var columns = new ArrayList<ComparisonPage.Column>();
        columns.add(
                new ComparisonPage.Column(
                        t("analytics.segment.everybody"),
                        null,
                        null,
                        CustomerSegment.State.COUNTED));
        for (var segment : compared.segments()) {
            columns.add(
                    new ComparisonPage.Column(
                            segment.name(),
                            source.address(segment.id()),
                            address(others(segment)),
                            segment.state()));
        }
        return columns;
    }

    private List<CustomerSegment> others(CustomerSegment segment) {
        return compared.segments().stream().filter(each -> !each.equals(segment)).toList();
    }

    /// Of the same comparison.
    String again() {
        return address(compared.segments());
    }

    /// The segments compared, as the address says them.
    String numbers() {
        return numbers(compared.segments());
    }

    private String address(List<CustomerSegment> segments) {
        var address = compared.question().address(Comparisons.PATH);
        return segments.isEmpty() ? address : address + "&segments=" + numbers(segments);
    }

    private static String numbers(List<CustomerSegment> segments) {
        return segments.stream()
                .map(segment -> Long.toString(segment.id()))
                .collect(Collectors.joining(","));
    }
}
