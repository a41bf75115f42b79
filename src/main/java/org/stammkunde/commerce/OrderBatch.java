package org.stammkunde.commerce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.Money;

/// Orders of one call with all done that need not wait for the batch before: amounts in minor
/// units, products gathered and, where they exist already, found, lines added up. Made by
/// [OrderIntake#prepare] on any thread, while the batch before is being written; given to
/// [OrderIntake#orders] once.
public final class OrderBatch {

    private final List<OrderDraft> drafts;
    private final Currency currency;
    private final Goods goods = new Goods();
    private final List<List<Line>> lines;
    private final List<@Nullable LineSums> sums;

    OrderBatch(List<OrderDraft> drafts, Currency currency) {
        this.drafts = drafts;
        this.currency = currency;
        this.lines = new ArrayList<>(drafts.size());
        this.sums = new ArrayList<>(Collections.nCopies(drafts.size(), null));
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

    /// Of the lines of the draft at the same position, once all their products are known.
    LineSums sums(int draft) {
        var added = sums.get(draft);
        return added == null ? LineSums.of(lines(draft)) : added;
    }

    /// Adds up the lines of drafts whose products are all known already.
    void addUp() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines(i).stream().allMatch(Line::isIdentified)) {
                sums.set(i, LineSums.of(lines(i)));
            }
        }
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
