package org.stammkunde.segments;

import java.util.List;
import org.jooq.SQLDialect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Works out for some customers whether they are in a segment, from PostgreSQL, where everything
/// is at once, and stores how that differs from before.
@Component
class Touch {

    private final SegmentStore segments;
    private final StayStore stays;
    private final TreeReader trees;
    private final MemberStore some;
    private final Questions questions;

    Touch(
            SegmentStore segments,
            StayStore stays,
            TreeReader trees,
            JdbcClient sql,
            Questions questions) {
        this.segments = segments;
        this.stays = stays;
        this.trees = trees;
        this.some = new MemberStore(sql, SQLDialect.POSTGRES);
        this.questions = questions;
    }

    /// In a transaction of its own: it holds no number while it waits for a sweep, which waits for
    /// all numbers in use. A segment that was not swept yet has no members to change.
    @Transactional
    void over(SegmentId id, List<Long> customers) {
        stays.lock(id);
        var segment = segments.find(id).orElse(null);
        if (segment == null || !segment.isFilled()) {
            return;
        }
        var question = questions.about(customers);
        var now = question.now();
        var should = some.members(trees.read(segment.condition(), "/condition"), question);
        var difference = Difference.between(stays.present(id, customers), should);
        if (difference.isNone()) {
            return;
        }
        stays.leave(id, difference.gone(), now, Cause.DATA);
        stays.enter(id, difference.come(), now, Cause.DATA);
        segments.grown(id, difference.growth());
    }
}
