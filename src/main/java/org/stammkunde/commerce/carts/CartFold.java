package org.stammkunde.commerce.carts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.vocabulary.Spoken;
import org.stammkunde.commerce.vocabulary.Statement;
import org.stammkunde.customers.Identifier;

/// Folds all statements about the carts of one key in the order in which they were true. A cart
/// ends with its order; what is put in afterwards goes into the next one. Without a number of its
/// own it also ends with a pause of a month.
final class CartFold {

    private static final Duration PAUSE = Duration.ofDays(30);

    private static final BigDecimal MOST = new BigDecimal("1e11");

    private final CartKey key;
    private final List<FoldedCart> carts = new ArrayList<>();
    private final Set<String> orders = new HashSet<>();

    private final Map<String, FoldedCart.Line> lines = new LinkedHashMap<>();
    private @Nullable Instant startedAt;
    private @Nullable Instant lastAt;
    private @Nullable String coupon;
    private @Nullable Identifier who;
    private CartState state = CartState.OPEN;

    private CartFold(CartKey key) {
        this.key = key;
    }

    static List<FoldedCart> of(CartKey key, Collection<Statement<CartWord, CartSaid>> statements) {
        var fold = new CartFold(key);
        Statement.ordered(statements).forEach(fold::take);
        fold.end(null);
        return fold.carts;
    }

    private void take(Statement<CartWord, CartSaid> statement) {
        if (lastAt != null && !key.isNumbered() && paused(lastAt, statement.at())) {
            end(null);
        }
        if (statement.what() == CartWord.ORDERED) {
            order(statement);
        } else {
            change(statement);
        }
    }

    private static boolean paused(Instant before, Instant now) {
        return Duration.between(before, now).compareTo(PAUSE) > 0;
    }

    /// The confirmation of an order is shown again and again; it ends one cart only.
    private void order(Statement<CartWord, CartSaid> statement) {
        var order = String.valueOf(statement.said().order());
        if (orders.add(order) && startedAt != null) {
            note(statement);
            end(order);
        }
    }

    private void change(Statement<CartWord, CartSaid> statement) {
        note(statement);
        var said = statement.said();
        if (said.whole()) {
            lines.clear();
        }
        for (var item : said.items()) {
            lines.compute(
                    item.product(),
                    (_, line) ->
                            statement.what() == CartWord.REMOVED
                                    ? less(line, item)
                                    : more(line, item));
        }
        coupon = said.coupon() == null ? coupon : said.coupon();
        state = statement.what() == CartWord.CHECKOUT ? CartState.CHECKOUT : state;
    }

    private void note(Statement<CartWord, CartSaid> statement) {
        startedAt = startedAt == null ? statement.at() : startedAt;
        lastAt = statement.at();
        who = Spoken.better(who, statement.who());
    }

    private static FoldedCart.Line more(FoldedCart.@Nullable Line line, CartSaid.Item item) {
        var quantity = item.quantity() == null ? BigDecimal.ONE : item.quantity();
        if (line == null) {
            return new FoldedCart.Line(item.product(), quantity, item.price());
        }
        return new FoldedCart.Line(
                item.product(),
                line.quantity().add(quantity).min(MOST),
                item.price() == null ? line.price() : item.price());
    }

    private static FoldedCart.@Nullable Line less(
            FoldedCart.@Nullable Line line, CartSaid.Item item) {
        if (line == null || item.quantity() == null) {
            return null;
        }
        var left = line.quantity().subtract(item.quantity());
        return left.signum() <= 0 ? null : new FoldedCart.Line(item.product(), left, line.price());
    }

    private void end(@Nullable String order) {
        if (startedAt != null && lastAt != null) {
            carts.add(
                    new FoldedCart(
                            key,
                            carts.size() + 1,
                            who,
                            order == null ? state : CartState.ORDERED,
                            startedAt,
                            lastAt,
                            coupon,
                            order,
                            lines.values().stream()
                                    .filter(line -> line.quantity().signum() > 0)
                                    .toList()));
        }
        lines.clear();
        startedAt = null;
        lastAt = null;
        coupon = null;
        who = null;
        state = CartState.OPEN;
    }
}
