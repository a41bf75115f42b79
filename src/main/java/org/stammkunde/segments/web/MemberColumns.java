package org.stammkunde.segments.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stammkunde.customers.Countries;
import org.stammkunde.segments.Member;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;

/// The columns of customers in a segment, or on a list.
public final class MemberColumns {

    private MemberColumns() {}

    /// @param member of a row
    public static <R> List<Column<R>> of(Function<R, Member> member) {
        return List.of(
                Column.<R>of("customer", t("segments.member"), row -> name(member.apply(row))),
                Column.<R>of(
                        "email",
                        t("segments.member.email"),
                        row -> Cell.text(member.apply(row).email())),
                Column.<R>of(
                        "country",
                        t("segments.member.country"),
                        row -> Cell.text(country(member.apply(row)))),
                Column.<R>figures(
                        "since",
                        t("segments.member.since"),
                        row -> Cell.dateTime(member.apply(row).since())));
    }

    private static Cell name(Member member) {
        return Cell.link(label(member), "/customers/" + member.customer());
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
