package org.stammkunde.segments.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.stammkunde.segments.Member;
import org.stammkunde.segments.Segment;
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
        return MemberColumns.of(Function.identity());
    }
}
