package org.stammkunde.commerce;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.stammkunde.shared.Money;

/// Orders of one call with all done that need not wait for the batch before: amounts in minor
/// units, products gathered and, where they exist already, found. Made by [OrderIntake#prepare] on
/// any thread, while the batch before is being written; given to [OrderIntake#orders] once.
public final class OrderBatch {

    private final List<OrderDraft> drafts;
    private final Currency currency;
    private final Goods goods = new Goods();
    private final List<List<Line>> lines;

    OrderBatch(List<OrderDraft> drafts, Currency currency) {
        this.drafts = drafts;
        this.currency = currency;
        this.lines = new ArrayList<>(drafts.size());
        int digits = Money.digits(currency);
        for (var draft : drafts) {
            lines.add(lines(draft, digits));
        }
    }

    List<OrderDraft> drafts() {
        return drafts;
    }

    Goods goods() {
        return goods;
    }

    /// Of the draft at the same position.
    List<Line> lines(int draft) {
        return lines.get(draft);
    }

    /// The same, unless the company's currency changed meanwhile.
    OrderBatch in(Currency present) {
        return present.equals(currency) ? this : new OrderBatch(drafts, present);
    }

    private List<Line> lines(OrderDraft draft, int digits) {
        var priced = new ArrayList<Line>(draft.lines().size());
        for (var line : draft.lines()) {
            priced.add(Line.of(line, goods.note(line, draft.orderedAt()), digits));
        }
        return priced;
    }
}
