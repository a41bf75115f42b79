package org.stammkunde.segments.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stammkunde.customers.Countries;
import org.stammkunde.segments.Member;
import org.stammkunde.segments.Segment;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;

/// The columns of the list of segments and of that of members.
final class SegmentColumns {

    private SegmentColumns() {}

    /// @param sentence what a segment asks for
    static List<Column<Segment>> all(Function<Segment, String> sentence) {
        return List.of(
                Column.<Segment>of(
                                "name",
                                t("segments.name"),
                                s -> Cell.link(s.name(), "/segments/" + s.id()))
                        .withSort(),
                Column.<Segment>of(
                        "sentence", t("segments.condition"), s -> Cell.text(sentence.apply(s))),
                Column.<Segment>figures("size", t("segments.size"), s -> Cell.number(s.size()))
                        .withSort(),
                Column.<Segment>figures(
                                "changed", t("segments.changed"), s -> Cell.date(s.changedAt()))
                        .withSort(),
                Column.<Segment>figures(
                                "counted", t("segments.counted"), s -> Cell.dateTime(s.countedAt()))
                        .onRequest());
    }

    /// @param why where it is said why a member is one
    static List<Column<Member>> members(Function<Member, String> why) {
        var columns = new ArrayList<>(members());
        columns.add(
                Column.of(
                        "why", t("segments.why"), m -> Cell.link(t("segments.why"), why.apply(m))));
        return columns;
    }

    static List<Column<Member>> members() {
        return List.of(
                Column.<Member>of(
                        "customer",
                        t("segments.member"),
                        m -> Cell.link(label(m), "/customers/" + m.customer())),
                Column.<Member>of("email", t("segments.member.email"), m -> Cell.text(m.email())),
                Column.<Member>of(
                        "country", t("segments.member.country"), m -> Cell.text(country(m))),
                Column.<Member>figures(
                        "since", t("segments.member.since"), m -> Cell.dateTime(m.since())));
    }

    private static String label(Member member) {
        return Stream.of(member.name(), member.email(), member.externalId())
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> t("segments.member.unnamed", "id", member.customer().toString()));
    }

    private static String country(Member member) {
        return member.country() == null ? "" : Countries.name(member.country(), Texts.language());
    }
}
