package org.stammkunde.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stammkunde.testing.TestDatabase;

/// Random files, cut at random into calls, held against a model that sees each file as a whole.
/// A failing seed is in the test's name.
class OrderIntakeModelTests {

    private static final CommerceOnDatabase COMMERCE =
            CommerceOnDatabase.of(TestDatabase.migrated());

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void storesTheUnionOfEachFileWhateverTheCuts(long seed) {
        var shop = new RandomShop(seed);
        var model = new ShopModel();
        var stored = new StoredShop(COMMERCE.sql(), shop.source());

        var file = shop.file();
        var first = deliver(shop, file, run(seed, 1));
        model.apply(file);
        model.met(stored.customers());
        assertThat(stored.read()).isEqualTo(model.state());
        assertThat(first).isEqualTo(new IntakeResult(model.documents(file), 0, 0));

        var versions = stored.versions();
        var again = deliver(shop, shop.shuffledWithinOrders(file), run(seed, 2));
        assertThat(again).isEqualTo(new IntakeResult(0, 0, model.documents(file)));
        assertThat(stored.versions()).isEqualTo(versions);

        var changed = shop.changed(file);
        deliver(shop, changed, run(seed, 3));
        model.apply(changed);
        model.met(stored.customers());
        assertThat(stored.read()).isEqualTo(model.state());
        assertThat(stored.leftovers()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void letsTheRunThatFinishesLastDecide(long seed) {
        var shop = new RandomShop(1000 + seed);
        var model = new ShopModel();
        var stored = new StoredShop(COMMERCE.sql(), shop.source());
        var one = shop.file();
        var other = shop.random().nextBoolean() ? one : shop.changed(one);

        interleave(shop, one, run(seed, 4), other, run(seed, 5));
        COMMERCE.committed(() -> COMMERCE.intake().finish(run(seed, 4)));
        COMMERCE.committed(() -> COMMERCE.intake().finish(run(seed, 5)));
        model.apply(one);
        model.apply(other);
        model.met(stored.customers());
        assertThat(stored.read()).isEqualTo(model.state());
        assertThat(stored.leftovers()).isZero();
    }

    private static IntakeResult deliver(RandomShop shop, List<Row> file, long run) {
        var result = IntakeResult.NOTHING;
        for (var batch : shop.cut(file)) {
            if (shop.random().nextInt(5) == 0) {
                crash(batch, run);
            }
            result = result.plus(COMMERCE.committed(() -> take(batch, run)));
        }
        return result.plus(COMMERCE.committed(() -> COMMERCE.intake().finish(run)));
    }

    private static void interleave(
            RandomShop shop, List<Row> one, long oneRun, List<Row> other, long otherRun) {
        var ones = new ArrayList<>(shop.cut(one));
        var others = new ArrayList<>(shop.cut(other));
        while (!ones.isEmpty() || !others.isEmpty()) {
            boolean first = others.isEmpty() || (!ones.isEmpty() && shop.random().nextBoolean());
            var batch = (first ? ones : others).removeFirst();
            COMMERCE.committed(() -> take(batch, first ? oneRun : otherRun));
        }
    }

    /// The batch is written, but the process dies before the commit.
    private static void crash(List<Row> batch, long run) {
        COMMERCE.transactions()
                .executeWithoutResult(
                        status -> {
                            take(batch, run);
                            status.setRollbackOnly();
                        });
    }

    private static IntakeResult take(List<Row> batch, long run) {
        var orders = batch.stream().filter(row -> !row.isRefund()).map(Row::order).toList();
        var refunds = batch.stream().filter(Row::isRefund).map(Row::refund).toList();
        return COMMERCE.intake()
                .orders(run, joined(orders))
                .plus(COMMERCE.intake().refunds(run, refunds));
    }

    /// Neighbours that belong to the same order in one draft, as an import would do.
    private static List<OrderDraft> joined(List<OrderDraft> drafts) {
        var joined = new ArrayList<OrderDraft>();
        for (var draft : drafts) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && sameHeader(last, draft)) {
                var lines = new ArrayList<>(last.lines());
                lines.addAll(draft.lines());
                joined.removeLast();
                joined.add(withLines(last, lines));
            } else {
                joined.add(draft);
            }
        }
        return joined;
    }

    private static boolean sameHeader(OrderDraft one, OrderDraft other) {
        return withLines(one, List.of()).equals(withLines(other, List.of()));
    }

    private static OrderDraft withLines(OrderDraft draft, List<LineDraft> lines) {
        return new OrderDraft(
                draft.source(),
                draft.number(),
                draft.customer(),
                draft.orderedAt(),
                draft.status(),
                draft.coupons(),
                lines);
    }

    private static long run(long seed, int run) {
        return seed * 10 + run;
    }
}
