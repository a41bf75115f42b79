package org.stammkunde.commerce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Person;
import org.stammkunde.customers.Sighting;
import org.stammkunde.shared.Money;

/// Orders and refunds of one call with all done that need not wait for the batch before: amounts in
/// minor units, products gathered and, where they exist already, found, lines added up, and, if
/// asked for, persons found. Made by [OrderIntake#prepare] on any thread, while the batch before is
/// being written; given to [OrderIntake#take] once.
public final class OrderBatch {

    private final List<Order> orders;
    private final List<RefundDraft> refunds;
    private final Currency currency;
    private final Goods goods = new Goods();
    private @Nullable List<Person> persons;

    OrderBatch(List<OrderDraft> orders, List<RefundDraft> refunds, Currency currency) {
        this.orders = new ArrayList<>(orders.size());
        this.refunds = refunds;
        this.currency = currency;
        orders.forEach(draft -> this.orders.add(order(draft)));
    }

    private Order order(OrderDraft draft) {
        return new Order(
                new DocumentKey(draft.source(), draft.number()),
                draft.customer(),
                draft.orderedAt(),
                draft.status(),
                draft.coupons(),
                Lines.of(draft.lines(), goods, draft.orderedAt(), digits()));
    }

    /// @param customer null = a guest order
    /// @param coupons null = not spoken of
    record Order(
            DocumentKey key,
            @Nullable CustomerDraft customer,
            Instant orderedAt,
            OrderStatus status,
            @Nullable List<String> coupons,
            Lines lines) {}

    boolean isEmpty() {
        return orders.isEmpty() && refunds.isEmpty();
    }

    List<Order> orders() {
        return orders;
    }

    List<RefundDraft> refunds() {
        return refunds;
    }

    /// Whether any of its orders says which coupons were used, or that none were.
    boolean speaksOfCoupons() {
        return orders.stream().anyMatch(order -> order.coupons() != null);
    }

    Goods goods() {
        return goods;
    }

    /// Decimals of the currency's minor unit.
    int digits() {
        return Money.digits(currency);
    }

    /// Whom those that name anybody are about, if that was found out ahead.
    @Nullable List<Person> persons() {
        return persons;
    }

    void found(List<Person> persons) {
        this.persons = persons;
    }

    /// What all orders, and behind them all refunds, say about who they belong to.
    List<@Nullable Sighting> sightings(Cause cause) {
        var all = new ArrayList<@Nullable Sighting>(orders.size() + refunds.size());
        orders.forEach(each -> all.add(Buyers.sighting(each.customer(), each.orderedAt(), cause)));
        refunds.forEach(each -> all.add(Buyers.sighting(each.customer(), each.bookedAt(), cause)));
        return all;
    }

    /// Adds up the lines of orders whose products are all known already.
    void addUp() {
        orders.stream().map(Order::lines).filter(Lines::isIdentified).forEach(Lines::sums);
    }

    /// @throws CommerceException when the company's currency changed meanwhile
    void requireCurrency(Currency present) {
        if (!present.equals(currency)) {
            throw CommerceException.otherCurrency(
                    currency.getCurrencyCode(), present.getCurrencyCode());
        }
    }
}
