package org.stammkunde.segments.lists.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stammkunde.segments.lists.CustomerList;
import org.stammkunde.segments.lists.ListId;
import org.stammkunde.segments.lists.ListMember;
import org.stammkunde.segments.lists.UnknownLine;
import org.stammkunde.segments.web.MemberColumns;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.ListView;

/// What stands in tables about lists.
final class ListColumns {

    private static final int LONGEST_NAME = 90;

    private ListColumns() {}

    static List<Column<CustomerList>> all() {
        return List.of(
                Column.<CustomerList>of(
                                "name",
                                t("segments.name"),
                                list -> Cell.link(list.name(), "/lists/" + list.id()))
                        .withSort(),
                Column.<CustomerList>of(
                        "description",
                        t("segments.description"),
                        list -> Cell.text(list.description())),
                Column.<CustomerList>figures("size", t("segments.size"), ListColumns::size),
                Column.<CustomerList>figures(
                                "changed",
                                t("segments.changed"),
                                list -> Cell.date(list.changedAt()))
                        .withSort());
    }

    private static Cell size(CustomerList list) {
        return list.more() ? Cell.text(ListPage.sized(list)) : Cell.number(list.size());
    }

    static List<Column<ListMember>> members() {
        var columns = new ArrayList<Column<ListMember>>(MemberColumns.of(ListMember::member));
        columns.add(
                Column.of(
                        "how",
                        t("segments.lists.how"),
                        row -> Cell.text(t("segments.lists.how." + word(row.how())))));
        return columns;
    }

    static List<Column<UnknownLine>> unknown() {
        return List.of(
                Column.of(
                        "line",
                        t("segments.lists.line"),
                        line -> Cell.number((long) line.number())),
                Column.of("text", t("segments.lists.text"), line -> Cell.text(line.text())),
                Column.of(
                        "trouble",
                        t("segments.lists.trouble"),
                        line -> Cell.text(t("segments.lists.trouble." + word(line.trouble())))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// What a copy of a segment is called unless somebody says otherwise.
    static String copyOf(String segment) {
        var begin = segment.length() <= LONGEST_NAME ? segment : segment.substring(0, LONGEST_NAME);
        return t("segments.lists.copy.name", "segment", begin);
    }

    static ListView.Empty none() {
        return new ListView.Empty(
                t("segments.lists.empty"),
                t("segments.lists.empty.lead"),
                t("segments.lists.new"),
                "/lists/new",
                Permission.MANAGE_SEGMENTS);
    }

    static ListView.Empty nobody(ListId list) {
        return new ListView.Empty(
                t("segments.lists.members.empty"),
                t("segments.lists.members.empty.lead"),
                t("segments.lists.import"),
                "/lists/" + list + "/fillings/new",
                Permission.MANAGE_SEGMENTS);
    }
}
