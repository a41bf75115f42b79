package org.stammkunde.commerce.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stammkunde.commerce.vocabulary.VocabularyOnDatabase;
import org.stammkunde.ingest.Event;

/// The same events in any order, any number of times and in any batches come to the same orders,
/// refunds, totals and facts.
class ShuffledEventsTests {

    private static final int SHUFFLES = Integer.getInteger("stammkunde.harness.histories", 100);

    private final VocabularyOnDatabase shop = new VocabularyOnDatabase();

    /// A what and when, with `#` where the trial's own mark goes.
    private record Told(String id, String name, String at, String properties, String user) {

        Event as(VocabularyOnDatabase shop, String mark) {
            return shop.event(
                    id,
                    name,
                    at,
                    properties.replace('\'', '"').replace("#", mark),
                    user.isEmpty() ? null : mark + user);
        }
    }

    /// 25 less 5 is 20. The confirmation comes from a browser that knows nobody, later again. The
    /// refund of 4 was first said to be 3; the last one pays back the rest of 16.
    private static final List<Told> ONE_ORDER =
            List.of(
                    told(
                            "a",
                            "Order Completed",
                            "01T10:00",
                            "'products':[{'sku':'#P','name':'Pot','price':25}]",
                            ""),
                    told("b", "Order Updated", "01T12:00", "'discount':5", "anna"),
                    told(
                            "c",
                            "Order Refunded",
                            "02T10:00",
                            "'refund_id':'#R','refund_amount':3",
                            "anna"),
                    told(
                            "d",
                            "Order Refunded",
                            "02T11:00",
                            "'refund_id':'#R','refund_amount':4",
                            ""),
                    told("e", "Order Refunded", "03T10:00", "", "agent"));

    @Test
    void comesToTheSameInEveryOrderOfFiveEvents() {
        var orders = permutations(ONE_ORDER.size());
        assertThat(orders).hasSize(120);
        for (int trial = 0; trial < orders.size(); trial++) {
            var mark = "p" + trial + "-";
            for (int i : orders.get(trial)) {
                shop.consume(ONE_ORDER.get(i).as(shop, mark));
            }
            var state = state(mark);
            assertThat(state.get(0))
                    .as("order %s", orders.get(trial))
                    .containsExactly("A anna 2026-05-01 10:00 PLACED 2000 2000");
            assertThat(state.get(1)).containsExactly("A P 1 25 5 2000");
            assertThat(state.get(2))
                    .hasSize(2)
                    .anyMatch(refund -> refund.equals("R A anna 2026-05-02 400"))
                    .anyMatch(refund -> refund.endsWith(" A anna 2026-05-03 1600"));
            assertThat(state.get(3)).contains("anna 1 2000 2000");
        }
        assertThat(shop.leftovers()).isZero();
    }

    /// Twelve orders of three customers, of which some are cancelled, changed and paid back.
    private static List<Told> history() {
        var history = new ArrayList<Told>();
        for (int i = 0; i < 12; i++) {
            var order = "'order_id':'#" + i + "'";
            var user = i % 4 == 3 ? "" : "c" + i % 3;
            history.add(
                    new Told(
                            "c" + i,
                            "Order Completed",
                            "2026-05-%02dT10:00:00Z".formatted(i + 1),
                            "{%s,'products':[{'sku':'#S%d','name':'Name %d','price':%d,'quantity':2}]}"
                                    .formatted(order, i % 5, i, 10 + i),
                            user));
            history.add(
                    new Told(
                            "u" + i,
                            i % 5 == 1 ? "Order Cancelled" : "Order Updated",
                            "2026-05-%02dT10:00:00Z".formatted(i + 1 + i % 2),
                            "{%s,'discount':%d}".formatted(order, i % 3),
                            user));
            if (i % 3 == 0) {
                history.add(
                        new Told(
                                "r" + i,
                                "Order Refunded",
                                "2026-05-20T10:00:00Z",
                                i % 2 == 0
                                        ? "{%s,'refund_amount':1.5}".formatted(order)
                                        : "{%s,'refund_id':'#R%d','total':%d}"
                                                .formatted(order, i, 99),
                                user));
            }
        }
        carts(history);
        return history;
    }

    /// Two carts of one customer, the first of which becomes order 0, and one of a browser.
    private static void carts(List<Told> history) {
        for (int i = 0; i < 4; i++) {
            var item = "'sku':'#S%d','price':%d".formatted(i % 3, 4 + i);
            history.add(
                    new Told(
                            "a" + i,
                            i == 2 ? "Product Removed" : "Product Added",
                            "2026-05-01T%02d:00:00Z".formatted(8 + i),
                            "{'cart_id':'#K'," + item + "}",
                            i == 0 ? "" : "c0"));
        }
        history.add(
                new Told(
                        "k",
                        "Order Completed",
                        "2026-05-01T10:00:00Z",
                        "{'order_id':'#0','cart_id':'#K','value':24}",
                        "c0"));
        history.add(
                new Told(
                        "v",
                        "Cart Viewed",
                        "2026-05-01T11:30:00Z",
                        "{'cart_id':'#K','products':[{'sku':'#S1','quantity':3,'price':5}]}",
                        "c0"));
        history.add(
                new Told(
                        "s",
                        "Checkout Started",
                        "2026-05-01T11:30:00Z",
                        "{'cart_id':'#K','coupon':'TEN'}",
                        "c0"));
    }

    @Test
    void comesToTheSameHoweverAHistoryIsShuffledRepeatedAndCut() {
        var history = history();
        var random = new Random(7);
        deliver(history, "x-", random);
        var expected = state("x-");
        for (int trial = 0; trial < SHUFFLES; trial++) {
            var shuffled = new ArrayList<>(history);
            for (int i = 0; i < 8; i++) {
                shuffled.add(history.get(random.nextInt(history.size())));
            }
            Collections.shuffle(shuffled, random);
            var mark = "t" + trial + "-";
            deliver(shuffled, mark, random);
            assertThat(state(mark)).as("shuffle %d", trial).isEqualTo(expected);
        }
        assertThat(expected.get(0)).hasSize(12);
        assertThat(expected.get(5))
                .containsExactly(
                        "K 1 c0 ORDERED 900 S0x1,S1x1 - 0 01 10:00",
                        "K 2 c0 CHECKOUT 1500 S1x3 TEN - 01 11:30");
        assertThat(shop.leftovers()).isZero();
    }

    @Test
    void changesNothingWhenAllOfItIsReplayed() {
        var history = history();
        deliver(history, "x-", new Random(1));
        var versions = shop.versions();
        var backwards = history.reversed();
        deliver(history, "x-", new Random(2));
        deliver(backwards, "x-", new Random(3));
        assertThat(shop.versions()).isEqualTo(versions);
    }

    private void deliver(List<Told> events, String mark, Random random) {
        for (int at = 0; at < events.size(); ) {
            int end = Math.min(events.size(), at + 1 + random.nextInt(20));
            shop.consume(
                    events.subList(at, end).stream().map(each -> each.as(shop, mark)).toList());
            at = end;
        }
    }

    /// What is stored under a mark, without it.
    private List<List<String>> state(String mark) {
        return shop.state().stream()
                .map(
                        rows ->
                                rows.stream()
                                        .filter(row -> row.startsWith(mark))
                                        .map(row -> row.replace(mark, ""))
                                        .toList())
                .toList();
    }

    private static Told told(String id, String name, String at, String more, String user) {
        var properties = "{'order_id':'#A'" + (more.isEmpty() ? "" : "," + more) + "}";
        return new Told(id, name, "2026-05-" + at + ":00Z", properties, user);
    }

    private static List<List<Integer>> permutations(int of) {
        if (of == 0) {
            return List.of(List.of());
        }
        return permutations(of - 1).stream()
                .flatMap(
                        shorter ->
                                IntStream.range(0, of)
                                        .mapToObj(
                                                place -> {
                                                    var longer = new ArrayList<>(shorter);
                                                    longer.add(place, of - 1);
                                                    return (List<Integer>) longer;
                                                }))
                .toList();
    }
}
