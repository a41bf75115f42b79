package org.stammkunde.commerce.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.vocabulary.Fingerprint;
import org.stammkunde.commerce.vocabulary.Spoken;
import org.stammkunde.commerce.vocabulary.Statement;
import org.stammkunde.customers.Identifier;

/// One refund of an order, folded from what was said under its number. An event without a number is
/// a refund of its own.
///
/// @param bookedAt when it was first spoken of
/// @param amount as stated, null = not at all
/// @param sum that may include what is no part of an order's value
record RefundFold(
        String number,
        @Nullable Identifier who,
        Instant bookedAt,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal sum) {

    private static final int HASH_DIGITS = 12;

    /// In the order in which they were booked.
    ///
    /// @param statements in their order
    static List<RefundFold> of(
            OrderKey key, Collection<Statement<OrderWord, OrderSaid>> statements) {
        var refunds = new LinkedHashMap<String, RefundFold>();
        for (var statement : statements) {
            if (statement.what() == OrderWord.REFUNDED) {
                refunds.merge(named(key, statement), first(key, statement), RefundFold::then);
            }
        }
        return refunds.values().stream()
                .sorted(
                        Comparator.comparing(RefundFold::bookedAt)
                                .thenComparing(RefundFold::number))
                .toList();
    }

    /// A sum is cut to what the order's goods were worth; without any, all that is left is paid
    /// back.
    ///
    /// @param left of the order's value, null = not known (yet)
    /// @return null as long as it cannot be told
    @Nullable BigDecimal amount(@Nullable BigDecimal left) {
        if (amount != null) {
            return amount;
        }
        if (sum == null || left == null) {
            return sum == null ? left : sum;
        }
        return sum.min(left);
    }

    Folded.RefundFolded of(BigDecimal known) {
        return new Folded.RefundFolded(number, who, bookedAt, known);
    }

    private static RefundFold first(OrderKey key, Statement<OrderWord, OrderSaid> statement) {
        var said = statement.said();
        return new RefundFold(
                named(key, statement),
                statement.who(),
                statement.at(),
                said.refundAmount(),
                said.told().total());
    }

    private RefundFold then(RefundFold later) {
        boolean silent = later.amount == null && later.sum == null;
        return new RefundFold(
                number,
                Spoken.better(who, later.who),
                bookedAt,
                silent ? amount : later.amount,
                silent ? sum : later.sum);
    }

    private static String named(OrderKey key, Statement<OrderWord, OrderSaid> statement) {
        var given = statement.said().refundId();
        return given == null ? key.number() + "-R-" + hash(statement) : given;
    }

    private static String hash(Statement<OrderWord, OrderSaid> statement) {
        return Fingerprint.of(statement.eventSource() + " " + statement.messageId())
                .substring(0, HASH_DIGITS);
    }
}
