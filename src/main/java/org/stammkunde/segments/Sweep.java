package org.stammkunde.segments;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.SQLDialect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.company.Company;
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
    private static final int FEW = 2_000;
    private static final int AT_ONCE = 1_000;

    private final SegmentStore segments;
    private final StayStore stays;
    private final TreeReader trees;
    private final MemberStore everybody;
    private final MemberStore some;
    private final Warehouse warehouse;
    private final Company company;
    private final Clock clock;

    Sweep(
            SegmentStore segments,
            StayStore stays,
            TreeReader trees,
            JdbcClient sql,
            Warehouse warehouse,
            Company company,
            Clock clock) {
        this.segments = segments;
        this.stays = stays;
        this.trees = trees;
        this.everybody = new MemberStore(warehouse.reader(), SQLDialect.DUCKDB);
        this.some = new MemberStore(sql, SQLDialect.POSTGRES);
        this.warehouse = warehouse;
        this.company = company;
        this.clock = clock;
    }

    /// Nobody else changes its members meanwhile.
    ///
    /// @param cause of what changed though the condition did not
    /// @return false when the warehouse could not catch up in time; the next sweep will do it
    @Transactional
    boolean over(SegmentId id, Cause cause) {
        stays.lock(id);
        var segment = segments.find(id).orElse(null);
        if (segment == null) {
            return true;
        }
        var tree = trees.read(segment.condition(), "/condition");
        var asked = new Asked(segment, tree, FactsRead.by(tree), question());
        var difference = few(asked).or(() -> any(asked));
        difference.ifPresent(found -> store(asked, found, cause));
        return difference.isPresent();
    }

    /// What is asked of everybody.
    ///
    /// @param facts that the answer depends on
    private record Asked(Segment segment, Tree tree, Set<String> facts, Question question) {

        SegmentId id() {
            return segment.id();
        }
    }

    private Question question() {
        var profile = company.require();
        return new Question(clock.instant(), profile.zone(), profile.countFreeOrders(), null);
    }

    /// Nothing when many differ, and when it cannot be told.
    private Optional<Difference> few(Asked asked) {
        if (!asked.segment().isFilled() || !isInWarehouse(asked)) {
            return Optional.empty();
        }
        var differing = everybody.differing(asked.tree(), asked.question(), asked.id(), FEW + 1);
        return differing.size() > FEW
                ? Optional.empty()
                : Optional.of(amongThese(asked, differing));
    }

    /// Other segments may have been worked out just before: for those that ask about them the
    /// warehouse is waited for.
    private boolean isInWarehouse(Asked asked) {
        return !asked.facts().contains(StayStore.FACT) || awaitFacts(asked);
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

    private Optional<Difference> any(Asked asked) {
        if (!awaitFacts(asked)) {
            return Optional.empty();
        }
        var should = everybody.members(asked.tree(), asked.question());
        return Optional.of(Difference.between(stays.present(asked.id()), should));
    }

    private boolean awaitFacts(Asked asked) {
        return warehouse.awaitCaughtUp(asked.facts(), PATIENCE);
    }

    private void store(Asked asked, Difference difference, Cause cause) {
        var segment = asked.segment();
        var now = asked.question().now();
        boolean created = segment.filled() == null;
        var edited = created ? Cause.CREATED : Cause.EDITED;
        stays.leave(asked.id(), difference.gone(), now, segment.isFilled() ? cause : Cause.EDITED);
        stays.enter(asked.id(), difference.come(), now, segment.isFilled() ? cause : edited);
        long before = segment.size() == null ? 0 : segment.size();
        long size = before + difference.come().size() - difference.gone().size();
        var today = now.atZone(asked.question().zone()).toLocalDate();
        segments.filled(asked.id(), segment.version(), size, now, today);
    }
}
