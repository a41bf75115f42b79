package org.stammkunde.commerce.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.commerce.Spread;
import org.stammkunde.commerce.vocabulary.Spoken;
import org.stammkunde.commerce.vocabulary.Statement;
import org.stammkunde.customers.Identifier;

/// Folds all statements about an order in the order in which they were true. What the newest says
/// of a field holds; a field it does not speak of stays. A cancelled order stays cancelled, even
/// when its confirmation is shown once more later, unless an update gives it another status.
final class Fold {

    private final List<Statement<OrderWord, OrderSaid>> statements;
    private final @Nullable BigDecimal stored;
    private final Spread spread;

    private Contents contents = Contents.NOTHING;
    private @Nullable List<String> coupons;
    private boolean test;
    private boolean cancelled;

    private Fold(
            Collection<Statement<OrderWord, OrderSaid>> statements,
            @Nullable BigDecimal stored,
            Spread spread) {
        this.statements = Statement.ordered(statements);
        this.stored = stored;
        this.spread = spread;
    }

    /// @param stored what the order is worth that was stored otherwise, for orders whose events do
    ///     not say; null = there is none
    static Folded of(
            OrderKey key,
            Collection<Statement<OrderWord, OrderSaid>> statements,
            @Nullable BigDecimal stored,
            Spread spread) {
        return new Fold(statements, stored, spread).folded(key);
    }

    private Folded folded(OrderKey key) {
        for (var statement : statements) {
            contents = statement.what().describes() ? contents.after(statement.said()) : contents;
            var named = statement.said().coupons();
            coupons = named == null ? coupons : named;
            test = Objects.requireNonNullElse(statement.said().test(), test);
            cancelled = Objects.requireNonNullElse(statement.said().cancelled(), cancelled);
        }
        var worth = worth();
        return new Folded(
                key,
                who(),
                orderedAt(),
                status(),
                coupons,
                worth == null ? List.of() : contents.drafts(worth, hasCoupon(), spread),
                refunds(key, worth == null ? stored : worth));
    }

    private boolean hasCoupon() {
        return coupons != null && !coupons.isEmpty();
    }

    private @Nullable BigDecimal worth() {
        var worth = contents.worth();
        return worth == null ? null : worth.max(BigDecimal.ZERO);
    }

    private OrderStatus status() {
        if (test) {
            return OrderStatus.TEST;
        }
        return cancelled ? OrderStatus.CANCELLED : OrderStatus.PLACED;
    }

    /// When it was first completed; else when it was first heard of.
    private Instant orderedAt() {
        return statements.stream()
                .filter(statement -> statement.what() == OrderWord.COMPLETED)
                .findFirst()
                .orElse(statements.getFirst())
                .at();
    }

    /// Whom the newest description names; who pays back or cancels may be somebody else.
    private @Nullable Identifier who() {
        return newest(true).or(() -> newest(false)).orElse(null);
    }

    private Optional<Identifier> newest(boolean describing) {
        return statements.reversed().stream()
                .filter(statement -> statement.what().describes() == describing)
                .map(Statement::who)
                .filter(Objects::nonNull)
                .reduce((later, earlier) -> Objects.requireNonNull(Spoken.better(earlier, later)));
    }

    private List<Folded.RefundFolded> refunds(OrderKey key, @Nullable BigDecimal worth) {
        var refunds = new ArrayList<Folded.RefundFolded>();
        var left = worth;
        for (var refund : RefundFold.of(key, statements)) {
            var amount = refund.amount(left);
            if (amount != null) {
                refunds.add(refund.of(amount));
                left = left == null ? null : left.subtract(amount).max(BigDecimal.ZERO);
            }
        }
        return refunds;
    }
}
