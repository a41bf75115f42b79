package org.stammkunde.commerce.orders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.OrderIntake;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.commerce.OrdersSettled;
import org.stammkunde.commerce.Spread;
import org.stammkunde.commerce.vocabulary.Heard;
import org.stammkunde.commerce.vocabulary.Spoken;
import org.stammkunde.commerce.vocabulary.WordListener;
import org.stammkunde.company.Company;
import org.stammkunde.shared.Money;

/// Keeps orders and refunds as their events say. An order is written only when what its events
/// come to is not what it was when it was written last: an import that came later is not undone by
/// an event that says nothing new.
@Component
@Order(1)
class EventOrders implements WordListener<Heard<OrderKey, OrderWord, OrderSaid>> {

    private final OrderIntake intake;
    private final OrderStatements statements;
    private final FoldStore folds;
    private final Company company;

    EventOrders(OrderIntake intake, OrderStatements statements, FoldStore folds, Company company) {
        this.intake = intake;
        this.statements = statements;
        this.folds = folds;
        this.company = company;
    }

    @Override
    public List<Heard<OrderKey, OrderWord, OrderSaid>> read(Spoken event) {
        return HeardOrders.of(event).stream().toList();
    }

    @Override
    public void hear(List<Heard<OrderKey, OrderWord, OrderSaid>> heard) {
        apply(news(fold(statements.keep(heard))), fold -> !fold.isBare());
    }

    /// An import says what was ordered; what became of it, events that were there before know.
    @EventListener
    void on(OrdersSettled settled) {
        if (settled.run() > 0) {
            apply(fold(folds.outlasting(settled.run())), _ -> false);
        }
    }

    private List<Folded> fold(Collection<OrderKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        int digits = Money.digits(company.require().currency());
        var spread = new Spread(digits);
        var stored = folds.stored(keys);
        var folded = new ArrayList<Folded>();
        statements
                .of(keys)
                .forEach(
                        (key, said) ->
                                folded.add(
                                        Fold.of(
                                                key,
                                                said,
                                                major(stored.get(key), digits),
                                                spread)));
        return folded;
    }

    private static @Nullable BigDecimal major(@Nullable Long minor, int digits) {
        return minor == null ? null : BigDecimal.valueOf(minor, digits);
    }

    private List<Folded> news(List<Folded> folded) {
        if (folded.isEmpty()) {
            return folded;
        }
        var known = folds.hashes(folded.stream().map(Folded::key).toList());
        return folded.stream()
                .filter(fold -> !fold.fingerprint().equals(known.get(fold.key())))
                .toList();
    }

    /// @param whole those to be written with their lines; of others only what became of them
    private void apply(List<Folded> folded, Predicate<Folded> whole) {
        if (folded.isEmpty()) {
            return;
        }
        long run = folds.newRun();
        intake.orders(run, folded.stream().filter(whole).map(Folded::order).toList());
        intake.refunds(
                run,
                folded.stream()
                        .filter(whole.or(Folded::isBare))
                        .flatMap(fold -> fold.refundDrafts().stream())
                        .toList());
        folded.stream()
                .filter(whole.negate().and(fold -> fold.status() != OrderStatus.PLACED))
                .forEach(
                        fold ->
                                intake.mark(
                                        fold.key().system(), fold.key().number(), fold.status()));
        intake.finish(run);
        folds.keep(folded, folded.stream().map(Folded::fingerprint).toList());
    }
}
