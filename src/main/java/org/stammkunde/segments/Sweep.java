package org.stammkunde.segments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.warehouse.Warehouse;

/// Works out all members of a segment anew from the warehouse and stores how they differ from
/// those stored, in one transaction: who has entered, who has left.
///
/// Mostly few differ. They are looked at once more in PostgreSQL, for the warehouse may be behind
/// what [Touch] has seen meanwhile, and nobody is to be sent out or let in for that. When many
/// differ, the warehouse is waited for.
@Component
class Sweep {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /// From more on it is quicker to believe the warehouse.
    static final int FEW = 2_000;

    private static final int AT_ONCE = 1_000;

    private final SegmentStore segments;
    private final StayStore stays;
    private final TreeReader trees;
    private final MemberStore some;
    private final Warehouse warehouse;
    private final Questions questions;

    Sweep(
            SegmentStore segments,
            StayStore stays,
            TreeReader trees,
            JdbcClient sql,
            Warehouse warehouse,
            Questions questions) {
        this.segments = segments;
        this.stays = stays;
        this.trees = trees;
        this.some = new MemberStore(sql, SQLDialect.POSTGRES);
        this.warehouse = warehouse;
        this.questions = questions;
    }

    /// Nobody else changes its members meanwhile.
    ///
    /// @param cause of what changed though the condition did not
    /// @param suspects those of whom it may be wrong, more than [#FEW] when there are more; null
    ///     when they are not known
    /// @return false when the warehouse could not catch up in time; the next sweep will do it
    @Transactional
    boolean over(SegmentId id, Cause cause, @Nullable Suspects suspects) {
        stays.lock(id);
        var segment = segments.find(id).orElse(null);
        if (segment == null) {
            return true;
        }
        var tree = trees.read(segment.condition(), "/condition");
        var asked = new Asked(segment, tree, FactsRead.by(tree), questions.aboutEverybody());
        var outcome = outcome(asked, suspects);
        outcome.ifPresent(found -> store(asked, found, cause));
        return outcome.isPresent();
    }

    private Optional<Outcome> outcome(Asked asked, @Nullable Suspects suspects) {
        if (!asked.segment().isFilled()) {
            return any(asked);
        }
        return suspects == null || suspects.version() != asked.segment().version()
                ? few(asked)
                : few(asked, suspects);
    }

    /// @param size how many members there are then
    /// @param asOf everything before is taken into account
    private record Outcome(Difference difference, long size, Instant asOf) {}

    /// What is asked of everybody.
    ///
    /// @param facts that the answer depends on
    private record Asked(Segment segment, Tree tree, Set<String> facts, Question question) {

        SegmentId id() {
            return segment.id();
        }

        long size() {
            return segment.size() == null ? 0 : segment.size();
        }
    }

    /// Other segments may have been worked out just before: for those that ask about them the
    /// warehouse is waited for.
    ///
    /// @return none when the warehouse could not catch up in time
    private Optional<Outcome> few(Asked asked) {
        if (asked.facts().contains(StayStore.FACT) && !awaitFacts(asked)) {
            return Optional.empty();
        }
        var round =
                new Round(
                        List.of(
                                new Round.One(
                                        asked.id(), asked.segment().version(), asked.tree())));
        var question = asked.question();
        var asOf = warehouse.currentAsOf();
        var customers = inWarehouse(all -> all.differing(round, question, FEW + 1)).getFirst();
        return few(asked, new Suspects(asked.segment().version(), asOf, customers));
    }

    private Optional<Outcome> few(Asked asked, Suspects suspects) {
        if (suspects.customers().size() > FEW) {
            return any(asked);
        }
        var difference = amongThese(asked, suspects.customers());
        return Optional.of(
                new Outcome(difference, asked.size() + difference.growth(), suspects.asOf()));
    }

    private Difference amongThese(Asked asked, List<Long> customers) {
        var difference = Difference.NONE;
        for (int i = 0; i < customers.size(); i += AT_ONCE) {
            var these = customers.subList(i, Math.min(i + AT_ONCE, customers.size()));
            var should = some.members(asked.tree(), asked.question().about(these));
            difference =
                    difference.and(Difference.between(stays.present(asked.id(), these), should));
        }
        return difference;
    }

    private Optional<Outcome> any(Asked asked) {
        if (!awaitFacts(asked)) {
            return Optional.empty();
        }
        var should = inWarehouse(all -> all.members(asked.tree(), asked.question()));
        var difference = Difference.between(stays.present(asked.id()), should);
        return Optional.of(new Outcome(difference, should.length, asked.question().now()));
    }

    /// On the newest state: what is read in a transaction otherwise stays on the first one read.
    private <T> T inWarehouse(Function<MemberStore, T> question) {
        return warehouse.snapshot(
                state -> question.apply(new MemberStore(state.sql(), SQLDialect.DUCKDB)));
    }

    private boolean awaitFacts(Asked asked) {
        return warehouse.awaitCaughtUp(asked.facts(), PATIENCE);
    }

    private void store(Asked asked, Outcome outcome, Cause cause) {
        var segment = asked.segment();
        var now = asked.question().now();
        var difference = outcome.difference();
        var edited = segment.filled() == null ? Cause.CREATED : Cause.EDITED;
        stays.leave(asked.id(), difference.gone(), now, segment.isFilled() ? cause : Cause.EDITED);
        stays.enter(asked.id(), difference.come(), now, segment.isFilled() ? cause : edited);
        var today = now.atZone(asked.question().zone()).toLocalDate();
        segments.filled(asked.id(), segment.version(), outcome.size(), outcome.asOf(), today);
    }
}
