package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Overlap;
import org.stammkunde.analytics.spi.CustomerSegment;
import org.stammkunde.analytics.spi.SegmentSource;
import org.stammkunde.web.Formats;

/// Draws how segments overlap.
///
/// @param segments in the order of the overlap's numbers
record OverlapTables(SegmentSource source, List<CustomerSegment> segments, Overlap overlap) {

    OverlapView draw() {
        return new OverlapView(
                segments.stream().map(CustomerSegment::name).toList(),
                t("analytics.overlap.customers", "customers", overlap.customers()),
                pairs(),
                overlap.parts().stream().map(this::combination).toList());
    }

    private List<OverlapView.Pair> pairs() {
        var pairs = new ArrayList<OverlapView.Pair>();
        for (int i = 0; i < segments.size(); i++) {
            for (int j = i + 1; j < segments.size(); j++) {
                pairs.add(pair(i, j));
            }
        }
        return pairs;
    }

    private OverlapView.Pair pair(int one, int other) {
        return new OverlapView.Pair(
                segments.get(one).name(),
                segments.get(other).name(),
                Formats.number(overlap.both(one, other)),
                source.combination(ids(List.of(one, other)), List.of()),
                percent(overlap.share(one, other)),
                percent(overlap.share(other, one)));
    }

    private OverlapView.Combination combination(Overlap.Part part) {
        double share = part.customers() / (double) overlap.customers();
        return new OverlapView.Combination(
                IntStream.range(0, segments.size()).mapToObj(part::isIn).toList(),
                Formats.number(part.customers()),
                share,
                percent(share),
                source.combination(
                        ids(overlap.numbers(part, true)), ids(overlap.numbers(part, false))));
    }

    private List<Long> ids(List<Integer> numbers) {
        return numbers.stream().map(number -> segments.get(number).id()).toList();
    }

    private static String percent(@Nullable Double share) {
        return share == null ? Formats.NO_VALUE : Formats.percent(share, 1);
    }
}
