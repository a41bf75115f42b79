package org.stammkunde.segments.lists;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.Audit;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.Segments;
import org.stammkunde.segments.lists.EntryStore.Wanted;
import org.stammkunde.segments.spi.Used;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.spi.ViewerSource;

/// Lists of customers that change only when somebody changes them.
@Service
public class Lists {

    /// So many customers at once, in one transaction.
    public static final int MOST = 100_000;

    private final ListStore store;
    private final EntryStore entries;
    private final Enlist enlist;
    private final Segments segments;
    private final ViewerSource viewers;
    private final Audit audit;
    private final Clock clock;

    Lists(
            ListStore store,
            EntryStore entries,
            Enlist enlist,
            Segments segments,
            ViewerSource viewers,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.enlist = enlist;
        this.segments = segments;
        this.viewers = viewers;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws SegmentException when the name is taken
    @Transactional
    public CustomerList create(ListDraft draft) {
        segments.lockUses();
        requireFree(draft.name(), null);
        var id = store.insert(draft, author(), clock.instant());
        record("segments.list-created", id, Map.of());
        return get(id);
    }

    /// Calls it something else; who is on it stays.
    ///
    /// @throws SegmentException when there is no such list, or the name is taken
    @Transactional
    public CustomerList change(ListId id, ListDraft draft) {
        segments.lockUses();
        require(id);
        requireFree(draft.name(), id);
        store.update(id, draft, author(), clock.instant());
        record("segments.list-changed", id, Map.of());
        return get(id);
    }

    /// @throws SegmentException when there is no such list, or segments ask about it
    @Transactional
    public void delete(ListId id) {
        segments.lockUses();
        require(id);
        var users = usedBy(id);
        if (!users.isEmpty()) {
            throw SegmentException.listInUse(String.join(", ", users));
        }
        store.delete(id, clock.instant());
        record("segments.list-deleted", id, Map.of());
    }

    /// @throws SegmentException when there is no such list
    public CustomerList get(ListId id) {
        return store.find(id).orElseThrow(() -> SegmentException.unknownList(id.value()));
    }

    /// @param text part of the name, null = any
    public Slice<CustomerList> list(@Nullable String text, PageRequest page) {
        return store.list(text, page);
    }

    /// All of them, by name.
    public List<CustomerList> all() {
        return store.all();
    }

    /// The names of segments that ask about it.
    public List<String> usedBy(ListId id) {
        return segments.usedBy(Used.Kind.LIST, id.value());
    }

    /// Who is on it; those who were put there last come first.
    public Slice<ListMember> members(CustomerList list, PageRequest page) {
        return entries.list(list.id(), page, list.size() + (list.more() ? 1 : 0));
    }

    /// The members behind a place, in the same order.
    public Stretch<ListMember> members(ListId id, int size, @Nullable Place after) {
        return entries.after(id, size, after);
    }

    @Transactional(readOnly = true)
    public void forEachMember(ListId id, Consumer<ListMember> each) {
        entries.forEach(id, each);
    }

    /// How many are on it, exactly.
    public long count(ListId id) {
        return entries.count(id);
    }

    /// The lists that a customer is on, by name, and since when.
    public List<Listing> of(CustomerId customer) {
        return entries.of(customer);
    }

    /// Those of some customers who are on it.
    public Collection<Long> present(ListId id, Collection<Long> customers) {
        return entries.present(id, customers);
    }

    /// Puts customers on a list.
    ///
    /// @param customers that there are
    /// @throws SegmentException when there is no such list
    @Transactional
    public Added add(ListId id, Collection<CustomerId> customers) {
        require(id);
        return added(id, enlist.customers(id, customers, How.MANUAL, clock.instant()));
    }

    /// Puts some on a list and takes others off it.
    ///
    /// @throws SegmentException when there is no such list
    @Transactional
    Change change(ListId id, List<Wanted> add, List<Wanted> remove) {
        require(id);
        var added = added(id, enlist.named(id, add, How.MANUAL, clock.instant()));
        return new Change(added, remove(id, remove.stream().map(Wanted::customer).toList()));
    }

    record Change(Added added, Removed removed) {}

    private Added added(ListId id, Added added) {
        if (added.added() > 0) {
            record("segments.list-added", id, customers(added.added()));
        }
        return added;
    }

    /// Takes customers off a list.
    ///
    /// @return how many were on it, and when it was, by which it can be undone
    /// @throws SegmentException when there is no such list
    @Transactional
    public Removed remove(ListId id, Collection<CustomerId> customers) {
        require(id);
        entries.lock(id);
        var numbers = customers.stream().map(CustomerId::value).toList();
        int present = entries.present(id, numbers).size();
        var now = now();
        entries.remove(id, numbers, now);
        return removed(id, present, now);
    }

    /// Takes everybody off a list, up to [#MOST].
    ///
    /// @throws SegmentException when there is no such list, or there are more on it
    @Transactional
    public Removed removeAll(ListId id) {
        require(id);
        entries.lock(id);
        long present = entries.count(id);
        if (present > MOST) {
            throw SegmentException.tooMany("", MOST);
        }
        var now = now();
        entries.removeAll(id, now);
        return removed(id, (int) present, now);
    }

    /// Puts back on it who was taken off, but for those who are on it again.
    ///
    /// @return how many entries came back
    /// @throws SegmentException when there is no such list
    @Transactional
    public int restore(ListId id, Instant removedAt) {
        require(id);
        entries.lock(id);
        int restored = entries.restore(id, removedAt);
        if (restored > 0) {
            record("segments.list-restored", id, customers(restored));
        }
        return restored;
    }

    /// What came of taking customers off a list.
    ///
    /// @param removed how many were on it
    public record Removed(int removed, Instant at) {}

    private Removed removed(ListId id, int removed, Instant at) {
        if (removed > 0) {
            record("segments.list-removed", id, customers(removed));
        }
        return new Removed(removed, at);
    }

    /// @throws SegmentException when there is no such list
    void require(ListId id) {
        if (!store.exists(id)) {
            throw SegmentException.unknownList(id.value());
        }
    }

    private void requireFree(String name, @Nullable ListId except) {
        if (store.isTaken(name, except)) {
            throw SegmentException.listNameTaken();
        }
    }

    /// As exact as the database knows it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String author() {
        return viewers.viewer().map(Viewer::id).orElse(Audit.SYSTEM);
    }

    private static Map<String, String> customers(int count) {
        return Map.of("customers", Integer.toString(count));
    }

    private void record(String action, ListId id, Map<String, String> details) {
        audit.record(action, "list", id.toString(), details);
    }
}
