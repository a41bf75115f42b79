package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Population;
import org.stammkunde.analytics.spi.CustomerSegment;
import org.stammkunde.web.kit.Field;

/// Whose figures a page shows: everybody's, or those of a segment.
///
/// @param all segments there are
/// @param chosen null = everybody
/// @param address of the page that shows the one chosen, null = everybody
public record SegmentFilter(
        List<CustomerSegment> all, @Nullable CustomerSegment chosen, @Nullable String address) {

    /// Its name in addresses.
    static final String NAME = "segment";

    public SegmentFilter {
        all = List.copyOf(all);
    }

    Population whose() {
        return Population.of(chosen);
    }

    /// Whether it is known who they are.
    boolean isKnown() {
        return chosen == null || chosen.isCounted();
    }

    SegmentFilter without() {
        return new SegmentFilter(all, null, null);
    }

    /// The name of a page about them.
    public String title(String page) {
        return chosen == null
                ? page
                : t("analytics.segment.title", "page", page, "segment", chosen.name());
    }

    /// Who they are, in short.
    public String label() {
        return chosen == null ? t("analytics.segment.everybody") : chosen.name();
    }

    public Field field() {
        var everybody = new Field.Choice("", t("analytics.segment.everybody"));
        var others = all.stream().map(SegmentFilter::choice);
        return Field.select(
                        NAME,
                        t("analytics.segment"),
                        Stream.concat(Stream.of(everybody), others).toList())
                .value(chosen == null ? "" : Long.toString(chosen.id()));
    }

    /// What the address of a page about them ends with.
    String suffix() {
        return chosen == null ? "" : "&" + NAME + "=" + chosen.id();
    }

    /// The page that stands for another until it is known who they are.
    UncountedPage waiting(String title, Question question, String path) {
        return new UncountedPage(
                title, this, question.address(path), question.about(null).address(path));
    }

    UncountedPage waiting(String title, CohortView view) {
        return new UncountedPage(title, this, view.address(), view.ofEverybody().address());
    }

    static Field.Choice choice(CustomerSegment segment) {
        return new Field.Choice(Long.toString(segment.id()), segment.name());
    }
}
