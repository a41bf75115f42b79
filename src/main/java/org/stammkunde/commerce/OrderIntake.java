package org.stammkunde.commerce;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.customers.Customers;

/// Takes in what a source delivers, repeatably. One run is one pass over a source, e.g. one
/// import. Lines of one order may arrive in several calls; the order becomes the union of all
/// lines given under its number in this run, equal lines kept. An order that is delivered as it
/// is stored is not touched; one that differs from what earlier runs stored is replaced at
/// [#finish]. The outcome does not depend on how a source is cut into calls. Of two runs that
/// deliver the same order, the one that finishes last decides.
///
/// Every call but [#prepare] joins the caller's transaction. Those that write also hold the
/// caller's checkpoint, [#identify] excepted: after a crash the run continues behind the last
/// commit.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OrderIntake {

    private final Buyers buyers;
    private final OrderParts parts;
    private final OrderStore orders;
    private final ProductStore products;
    private final Refunds refunds;
    private final SettlementStore settlement;
    private final CustomerTotalsStore totals;
    private final ApplicationEventPublisher news;
    private final Customers customers;

    OrderIntake(
            Buyers buyers,
            OrderParts parts,
            OrderStore orders,
            ProductStore products,
            Refunds refunds,
            SettlementStore settlement,
            CustomerTotalsStore totals,
            ApplicationEventPublisher news,
            Customers customers) {
        this.buyers = buyers;
        this.parts = parts;
        this.orders = orders;
        this.products = products;
        this.refunds = refunds;
        this.settlement = settlement;
        this.totals = totals;
        this.news = news;
        this.customers = customers;
    }

    /// Waits for its turn, for callers that read or resolve what the intake may change before they
    /// call it.
    public void reserve() {
        orders.lock();
    }

    /// Does ahead what needs no transaction, for callers that deliver much: it only reads.
    @Transactional(propagation = Propagation.SUPPORTS)
    public OrderBatch prepare(List<OrderDraft> orders, List<RefundDraft> refunds) {
        return parts.prepare(orders, refunds);
    }

    /// Like [#take] for callers that prepared nothing.
    public IntakeResult orders(long run, List<OrderDraft> drafts) {
        return take(run, prepare(drafts, List.of()));
    }

    /// Like [#take] for callers that prepared nothing.
    public IntakeResult refunds(long run, List<RefundDraft> drafts) {
        return take(run, prepare(List.of(), drafts));
    }

    /// Finds or makes ahead whom a batch names, for callers that deliver much: in a transaction of
    /// its own that commits before the batch is taken, while the batch before is being written.
    /// Should the batch never be taken, they are customers without these orders.
    public void identify(long run, OrderBatch batch) {
        batch.found(buyers.persons(run, batch));
    }

    /// Writes orders and refund documents seen for the first time, and links refunds to their
    /// orders; keeps everything else for [#finish], which counts it.
    ///
    /// @throws CommerceException when the company's currency changed after it was prepared
    public IntakeResult take(long run, OrderBatch batch) {
        if (batch.isEmpty()) {
            return IntakeResult.NOTHING;
        }
        orders.lock();
        orders.open(run, batch.speaksOfCoupons());
        parts.requireCurrency(batch);
        var delivered = parts.lines(run, batch);
        var stored = orders.find(delivered.keySet());
        var fresh = fresh(delivered, stored);
        orders.insertLines(fresh);
        // Lines are nobody's: only from here on others have to wait. Whom the orders found belonged
        // to before does not matter, they are compared again in the end.
        if (batch.persons() == null) {
            customers.lock();
        } else {
            customers.keepInPlace();
        }
        var whose = buyers.of(run, batch);
        int count = batch.orders().size();
        OrderParts.say(delivered, batch, whose.subList(0, count));
        insert(run, fresh);
        keep(run, delivered, stored);
        return new IntakeResult(fresh.size(), 0, 0)
                .plus(refunds(run, batch, whose.subList(count, whose.size())));
    }

    private IntakeResult refunds(long run, OrderBatch batch, List<@Nullable Buyer> payees) {
        return payees.isEmpty()
                ? IntakeResult.NOTHING
                : refunds.take(run, batch.refunds(), payees, batch.digits());
    }

    private Map<Long, Part> fresh(
            Map<DocumentKey, Part> delivered, Map<DocumentKey, OrderStore.Stored> stored) {
        var fresh =
                delivered.values().stream().filter(part -> !stored.containsKey(part.key)).toList();
        var ids = orders.newIds(fresh.size()).iterator();
        var identified = LinkedHashMap.<Long, Part>newLinkedHashMap(fresh.size());
        fresh.forEach(part -> identified.put(ids.next(), part));
        return identified;
    }

    /// Gives an order another status and leaves all else; does nothing when there is no such order.
    /// The totals follow with [#finish].
    public void mark(String source, String number, OrderStatus status) {
        orders.lock();
        customers.lock();
        var marked = orders.mark(new DocumentKey(source, number), status);
        if (marked.isPresent()) {
            var affected = refunds.followOrders(List.of(marked.get().id()));
            var customer = Buyer.customerOf(marked.get().content().header().buyer());
            if (customer != null) {
                affected.add(customer);
            }
            totals.stale(affected);
        }
    }

    /// Brings the totals of customers up to what was taken in so far; [#finish] does it anyway.
    /// For callers that take long, or stop without a finish.
    public void recount() {
        orders.lock();
        totals.recount();
    }

    /// Settles what came in pieces or differed from what was stored, and ends the run.
    public IntakeResult finish(long run) {
        orders.lock();
        customers.lock();
        products.settle(run);
        var result = settlement.settle(run).plus(refunds.settle(run));
        totals.recount();
        news.publishEvent(new OrdersSettled(run));
        return result;
    }

    /// Forgets what a run that will never finish kept for its finish. What it has written stays.
    public void abandon(long run) {
        orders.lock();
        products.clear(run);
        settlement.clear(run);
        refunds.clear(run);
    }

    /// Whether any run has begun that was neither finished nor abandoned.
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isOpen() {
        return orders.anyOpen();
    }

    private void insert(long run, Map<Long, Part> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        orders.insert(run, fresh);
        var affected = new HashSet<Long>();
        for (var part : fresh.values()) {
            var customer = Buyer.customerOf(part.header().buyer());
            if (customer != null) {
                affected.add(customer);
            }
        }
        affected.addAll(refunds.link(fresh.keySet()));
        totals.stale(affected);
    }

    /// Orders that are there already wait for the finish.
    private void keep(
            long run, Map<DocumentKey, Part> delivered, Map<DocumentKey, OrderStore.Stored> known) {
        if (known.isEmpty()) {
            return;
        }
        var inPieces =
                orders.inPieces(run, known.values().stream().map(OrderStore.Stored::id).toList());
        var ids = orders.newPieceIds(known.size()).iterator();
        var pieces = new ArrayList<OrderStore.Piece>(known.size());
        for (var part : delivered.values()) {
            var stored = known.get(part.key);
            if (stored != null) {
                boolean asStored =
                        stored.run() != run
                                && part.content().repeats(stored.content())
                                && inPieces.add(stored.id());
                pieces.add(new OrderStore.Piece(ids.next(), stored.id(), asStored, part));
            }
        }
        orders.insertPieces(run, pieces);
    }
}
