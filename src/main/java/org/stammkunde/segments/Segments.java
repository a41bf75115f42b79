package org.stammkunde.segments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stammkunde.access.Audit;
import org.stammkunde.company.Company;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Used;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;
import org.stammkunde.warehouse.Warehouse;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.spi.ViewerSource;
import tools.jackson.databind.JsonNode;

/// Groups of customers by what they have in common, kept current.
@Service
public class Segments {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String CONDITION = "/condition";

    private final TreeReader trees;
    private final MemberStore everybody;
    private final SegmentStore store;
    private final UseStore uses;
    private final StayStore stays;
    private final ReasonStore reasons;
    private final ForesightStore foresight;
    private final Keeper keeper;
    private final Warehouse warehouse;
    private final Company company;
    private final Questions questions;
    private final ViewerSource viewers;
    private final Audit audit;
    private final Clock clock;
    private final Suggested suggested;

    Segments(
            TreeReader trees,
            SegmentStore store,
            UseStore uses,
            StayStore stays,
            ReasonStore reasons,
            ForesightStore foresight,
            Keeper keeper,
            Warehouse warehouse,
            Company company,
            Questions questions,
            ViewerSource viewers,
            Audit audit,
            Clock clock) {
        this.trees = trees;
        this.everybody = new MemberStore(warehouse.reader(), SQLDialect.DUCKDB);
        this.store = store;
        this.uses = uses;
        this.stays = stays;
        this.reasons = reasons;
        this.foresight = foresight;
        this.keeper = keeper;
        this.warehouse = warehouse;
        this.company = company;
        this.questions = questions;
        this.viewers = viewers;
        this.audit = audit;
        this.clock = clock;
        this.suggested = new Suggested(clock);
    }

    /// How many customers meet a condition.
    ///
    /// @param asOf everything stored before this instant is counted
    public record Preview(long count, Instant asOf) {}

    /// Counts everything that was stored before the call, unless that takes longer than two
    /// seconds.
    ///
    /// @param condition a tree
    /// @throws SegmentException naming the place at fault, `/condition` being the tree
    public Preview preview(JsonNode condition) {
        var tree = trees.read(condition, CONDITION);
        warehouse.awaitCaughtUp(PATIENCE);
        var asOf = warehouse.currentAsOf();
        return new Preview(everybody.count(tree, questions.aboutEverybody()), asOf);
    }

    /// What a condition asks for, as a sentence in the viewer's language.
    ///
    /// @throws SegmentException as [#preview]
    public String sentence(JsonNode condition) {
        return Sentences.of(trees.read(condition, CONDITION));
    }

    /// Values that occur, the most frequent first, for a property that suggests some: a few, as of
    /// the last minutes, and none while the warehouse is built anew.
    ///
    /// @param chosen values of the condition's choices by name
    public List<String> values(ConditionType<?> type, String slot, Map<String, String> chosen) {
        return type.values(slot, chosen)
                .map(
                        asked ->
                                suggested.of(
                                        asked.getSQL(ParamType.INLINED),
                                        () -> everybody.values(asked)))
                .orElse(List.of());
    }

    /// Stores a segment; its members are worked out soon afterwards.
    ///
    /// @throws SegmentException when the condition cannot be understood, or the name is taken
    @Transactional
    public Segment create(SegmentDraft draft) {
        uses.lock();
        var tree = checked(draft, null);
        var id = store.insert(draft, author(), clock.instant());
        uses.write(id, tree.uses());
        record("segments.created", id);
        return afterwards(id);
    }

    /// Changes a segment. Another condition is another version, and who enters or leaves by it is
    /// said to have done so because of that.
    ///
    /// @throws SegmentException as [#create], when there is no such segment, or when it would ask
    ///     about itself
    @Transactional
    public Segment change(SegmentId id, SegmentDraft draft) {
        uses.lock();
        get(id);
        var tree = checked(draft, id);
        if (uses.anyReaches(tree.uses(), id)) {
            throw SegmentException.cycle(CONDITION);
        }
        store.update(id, draft, author(), clock.instant());
        uses.write(id, tree.uses());
        record("segments.changed", id);
        return afterwards(id);
    }

    /// Deletes a segment; that its members were in it is kept.
    ///
    /// @throws SegmentException when there is no such segment, or others ask about it
    @Transactional
    public void delete(SegmentId id) {
        stays.lock(id);
        uses.lock();
        get(id);
        var users = usedBy(id);
        if (!users.isEmpty()) {
            throw SegmentException.inUse(String.join(", ", users));
        }
        var now = clock.instant();
        store.delete(id, now);
        uses.write(id, List.of());
        stays.leaveAll(id, now, Cause.DELETED);
        record("segments.deleted", id);
    }

    /// @throws SegmentException when there is no such segment
    public Segment get(SegmentId id) {
        return store.find(id).orElseThrow(() -> SegmentException.unknown(id));
    }

    /// @param text part of the name, null = any
    public Slice<Segment> list(@Nullable String text, PageRequest page) {
        return store.list(text, page);
    }

    /// All of them, those first that others ask about.
    public List<Segment> all() {
        return store.all();
    }

    /// Who is in it now; those who entered last come first.
    public Slice<Member> members(Segment segment, PageRequest page) {
        return stays.list(segment.id(), page);
    }

    /// The members behind a place, in the same order.
    public Stretch<Member> members(SegmentId id, int size, @Nullable Place after) {
        return stays.after(id, size, after);
    }

    public void forEachMember(SegmentId id, Consumer<Member> each) {
        stays.forEach(id, each);
    }

    public long count(SegmentId id) {
        return stays.count(id);
    }

    /// The names of segments that ask about this one.
    public List<String> usedBy(SegmentId id) {
        return usedBy(Used.Kind.SEGMENT, id.value());
    }

    /// The names of segments that ask about something.
    ///
    /// @param id its number
    public List<String> usedBy(Used.Kind kind, long id) {
        return uses.usedBy(kind, id);
    }

    /// Lets no other segment come to ask about anything until the end of the caller's transaction,
    /// so that what nobody uses can be deleted.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockUses() {
        uses.lock();
    }

    /// Lets nobody enter or leave it until the end of the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockMembers(SegmentId id) {
        stays.lock(id);
    }

    /// The segments that a customer is in, by name, and since when.
    public List<Belonging> of(CustomerId customer) {
        return stays.of(customer);
    }

    /// How large it was in the last so many days, oldest first.
    public List<SegmentSize> sizes(SegmentId id, int days) {
        var today = clock.instant().atZone(company.require().zone()).toLocalDate();
        return store.sizes(id, today.minusDays(days));
    }

    /// Why a customer meets its condition, or does not.
    ///
    /// @param customer that there is
    public Explanation explain(Segment segment, CustomerId customer) {
        var tree = trees.read(segment.condition(), CONDITION);
        var question = questions.about(List.of(customer.value()));
        var part = reasons.of(tree, question);
        var since = stays.since(segment.id(), customer).orElse(null);
        var changes = foresight.change(tree, question).orElse(null);
        return new Explanation(part.holds(), since, changes, part);
    }

    private Tree checked(SegmentDraft draft, @Nullable SegmentId id) {
        var tree = trees.read(draft.condition(), CONDITION);
        if (store.isTaken(draft.name(), id)) {
            throw SegmentException.nameTaken();
        }
        tree.uses().stream()
                .filter(used -> !uses.exists(used))
                .findFirst()
                .ifPresent(
                        used -> {
                            throw SegmentException.nothingToUse(used);
                        });
        return tree;
    }

    private Segment afterwards(SegmentId id) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        keeper.wake();
                    }
                });
        return get(id);
    }

    private String author() {
        return viewers.viewer().map(Viewer::id).orElse(Audit.SYSTEM);
    }

    private void record(String action, SegmentId id) {
        audit.record(action, "segment", id.toString(), Map.of());
    }
}
