package org.stammkunde.web.showcase;

import static org.stammkunde.web.Texts.t;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stammkunde.shared.Money;
import org.stammkunde.shared.Slice;
import org.stammkunde.web.kit.BulkAction;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Chosen;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;
import org.stammkunde.web.kit.Tone;

/// A list of 137 made-up customers that sorts, filters and pages like a real one.
class ExampleList {

    static final Currency EURO = Currency.getInstance("EUR");

    private static final List<String> FIRST =
            List.of(
                    "Ada",
                    "Bruno",
                    "Clara",
                    "David",
                    "Élodie",
                    "Friedrich",
                    "Greta",
                    "Hugo",
                    "Ida");
    private static final List<String> LAST =
            List.of(
                    "Andersen",
                    "Bauer",
                    "Conti",
                    "Dupont",
                    "Eberhardt-Lindenmayer",
                    "Fischer",
                    "Gupta");
    private static final List<String> CITIES = List.of("Wien", "Köln", "Bath", "Zürich", "Graz");

    private static final List<ExampleCustomer> ALL =
            IntStream.range(0, 137).mapToObj(ExampleList::customer).toList();

    private ExampleList() {}

    static ListView<ExampleCustomer> of(ListQuery query) {
        return ListView.of("examples", t("showcase.list.title"), query, columns(), page(query))
                .filters(
                        Field.search("q", t("showcase.list.search")),
                        Field.select("state", t("showcase.list.state"), states()))
                .exported()
                .bulk(ExampleCustomer::id, BulkAction.export("/kit"));
    }

    /// The rows chosen, or else all that match.
    static Stream<ExampleCustomer> exported(ListQuery query) {
        var chosen = Chosen.of(query, "/kit", List.of("q", "state"));
        return matching(query)
                .filter(c -> chosen.ids().isEmpty() || chosen.ids().contains((long) c.id()));
    }

    static List<Column<ExampleCustomer>> columns() {
        return List.of(
                Column.<ExampleCustomer>of(
                                "name",
                                t("showcase.list.name"),
                                c -> Cell.link(c.name(), "/kit#customer-" + c.id()))
                        .withSort(),
                Column.<ExampleCustomer>of(
                        "city", t("showcase.list.city"), c -> Cell.text(c.city())),
                Column.<ExampleCustomer>of("state", t("showcase.list.state"), ExampleList::state),
                Column.<ExampleCustomer>figures(
                                "orders",
                                t("showcase.list.orders"),
                                c -> Cell.number((long) c.orders()))
                        .withSort(),
                Column.<ExampleCustomer>figures(
                                "value", t("showcase.list.value"), c -> Cell.money(c.value()))
                        .withSort(),
                Column.<ExampleCustomer>figures(
                        "last", t("showcase.list.last"), c -> Cell.date(c.last())),
                Column.<ExampleCustomer>figures(
                                "id", t("showcase.list.id"), c -> Cell.number((long) c.id()))
                        .onRequest());
    }

    static Stream<ExampleCustomer> matching(ListQuery query) {
        var text = query.valueOr("q", "").toLowerCase(Locale.ROOT);
        var state = query.valueOr("state", "");
        return ALL.stream()
                .filter(c -> c.name().toLowerCase(Locale.ROOT).contains(text))
                .filter(c -> state.isEmpty() || state.equals("active") == c.active())
                .sorted(order(query));
    }

    private static Slice<ExampleCustomer> page(ListQuery query) {
        var page = query.page();
        var rows = matching(query).toList();
        return new Slice<>(
                rows.stream().skip(page.offset()).limit(page.size()).toList(), rows.size());
    }

    private static Comparator<ExampleCustomer> order(ListQuery query) {
        Comparator<ExampleCustomer> order =
                switch (query.valueOr("sort", "")) {
                    case "name" -> Comparator.comparing(ExampleCustomer::name);
                    case "orders" -> Comparator.comparingInt(ExampleCustomer::orders);
                    case "value" -> Comparator.comparing(ExampleCustomer::value);
                    default -> Comparator.comparingInt(ExampleCustomer::id);
                };
        return query.page().descending() ? order.reversed() : order;
    }

    private static List<Choice> states() {
        return List.of(
                new Choice("", t("showcase.list.all")),
                new Choice("active", t("showcase.state.active")),
                new Choice("lost", t("showcase.state.lost")));
    }

    private static Cell state(ExampleCustomer customer) {
        return customer.active()
                ? Cell.badge(t("showcase.state.active"), Tone.GOOD)
                : Cell.badge(t("showcase.state.lost"), Tone.NEUTRAL);
    }

    private static ExampleCustomer customer(int i) {
        return new ExampleCustomer(
                1000 + i,
                FIRST.get(i % FIRST.size()) + " " + LAST.get(i * 5 % LAST.size()),
                CITIES.get(i * 3 % CITIES.size()),
                i % 4 != 1,
                1 + i * 7 % 23,
                new Money(1990L + i * 98_731L % 741_300, EURO),
                LocalDate.of(2026, 1, 1).plusDays(i * 11L % 320));
    }
}
