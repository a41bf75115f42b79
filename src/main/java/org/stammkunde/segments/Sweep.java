package org.stammkunde.segments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.SQLDialect;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.company.Company;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.warehouse.Warehouse;

/// Works out all members of a segment anew from the warehouse and stores how they differ from
/// those stored, in one transaction: who has entered, who has left.
@Component
class Sweep {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SegmentStore segments;
    private final StayStore stays;
    private final TreeReader trees;
    private final MemberStore everybody;
    private final Warehouse warehouse;
    private final Company company;
    private final Clock clock;

    Sweep(
            SegmentStore segments,
            StayStore stays,
            TreeReader trees,
            Warehouse warehouse,
            Company company,
            Clock clock) {
        this.segments = segments;
        this.stays = stays;
        this.trees = trees;
        this.everybody = new MemberStore(warehouse.reader(), SQLDialect.DUCKDB);
        this.warehouse = warehouse;
        this.company = company;
        this.clock = clock;
    }

    /// Does nothing when the warehouse cannot catch up in time; the next sweep will.
    ///
    /// Nobody else changes its members meanwhile. The warehouse has everything that they had been
    /// worked out from before, so nobody is sent out or let in for what is known to have changed.
    ///
    /// @param cause of what changed though the condition did not
    /// @return whether that was done
    @Transactional
    boolean over(SegmentId id, Cause cause) {
        stays.lock(id);
        var segment = segments.find(id).orElse(null);
        if (segment == null) {
            return true;
        }
        if (!warehouse.awaitCaughtUp(PATIENCE)) {
            return false;
        }
        var tree = trees.read(segment.condition(), "/condition");
        var now = clock.instant();
        var profile = company.require();
        var should =
                everybody.members(
                        tree, new Question(now, profile.zone(), profile.countFreeOrders(), null));
        store(segment, Difference.between(stays.present(id), should), now, cause);
        var today = now.atZone(profile.zone()).toLocalDate();
        segments.filled(id, segment.version(), should.length, now, today);
        return true;
    }

    private void store(Segment segment, Difference difference, Instant now, Cause cause) {
        if (segment.isFilled()) {
            stays.leave(segment.id(), difference.gone(), now, cause);
            stays.enter(segment.id(), difference.come(), now, cause);
        } else {
            boolean created = segment.filled() == null;
            stays.leave(segment.id(), difference.gone(), now, Cause.EDITED);
            stays.enter(
                    segment.id(), difference.come(), now, created ? Cause.CREATED : Cause.EDITED);
        }
    }
}
