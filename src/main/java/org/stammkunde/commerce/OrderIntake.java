package org.stammkunde.commerce;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
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
/// Every call joins the caller's transaction, which also holds the caller's checkpoint: after a
/// crash the run continues behind the last commit.
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
        var whose = buyers.of(batch.sightings(run));
        int count = batch.orders().size();
        return orders(run, batch, whose.subList(0, count))
                .plus(refunds(run, batch, whose.subList(count, whose.size())));
    }

    private IntakeResult refunds(long run, OrderBatch batch, List<@Nullable Buyer> payees) {
        return payees.isEmpty()
                ? IntakeResult.NOTHING
                : refunds.take(run, batch.refunds(), payees, batch.digits());
    }

    private IntakeResult orders(long run, OrderBatch batch, List<@Nullable Buyer> whose) {
        if (whose.isEmpty()) {
            return IntakeResult.NOTHING;
        }
        var delivered = parts.of(run, batch, whose);
        var stored = orders.find(delivered.keySet());
        var inPieces =
                orders.inPieces(run, stored.values().stream().map(OrderStore.Stored::id).toList());
        var fresh = new ArrayList<Part>();
        var waiting = new ArrayList<OrderStore.Piece>();
        for (var part : delivered.values()) {
            var known = stored.get(part.key);
            if (known == null) {
                fresh.add(part);
            } else {
                waiting.add(waiting(run, part, known, inPieces));
            }
        }
        insert(run, fresh);
        keep(run, waiting);
        return new IntakeResult(fresh.size(), 0, 0);
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

    private void insert(long run, List<Part> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        var ids = orders.newIds(fresh.size()).iterator();
        var created = new LinkedHashMap<Long, Part>();
        fresh.forEach(part -> created.put(ids.next(), part));
        orders.insert(run, created);
        var affected = new HashSet<Long>();
        for (var part : fresh) {
            var customer = Buyer.customerOf(part.header().buyer());
            if (customer != null) {
                affected.add(customer);
            }
        }
        affected.addAll(refunds.link(created.keySet()));
        totals.stale(affected);
    }

    private static OrderStore.Piece waiting(
            long run, Part part, OrderStore.Stored stored, Set<Long> inPieces) {
        boolean asStored =
                stored.run() != run
                        && part.content().repeats(stored.content())
                        && inPieces.add(stored.id());
        return new OrderStore.Piece(0, stored.id(), asStored, part);
    }

    private void keep(long run, List<OrderStore.Piece> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        var ids = orders.newPieceIds(waiting.size()).iterator();
        orders.insertPieces(
                run,
                waiting.stream()
                        .map(
                                piece ->
                                        new OrderStore.Piece(
                                                ids.next(),
                                                piece.order(),
                                                piece.stored(),
                                                piece.part()))
                        .toList());
    }
}
