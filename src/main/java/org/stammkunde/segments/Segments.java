package org.stammkunde.segments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.SQLDialect;
import org.springframework.stereotype.Service;
import org.stammkunde.company.Company;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.warehouse.Warehouse;
import tools.jackson.databind.JsonNode;

/// Groups of customers by what they have in common.
@Service
public class Segments {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TreeReader trees;
    private final MemberStore everybody;
    private final Warehouse warehouse;
    private final Company company;
    private final Clock clock;

    Segments(TreeReader trees, Warehouse warehouse, Company company, Clock clock) {
        this.trees = trees;
        this.everybody = new MemberStore(warehouse.reader(), SQLDialect.DUCKDB);
        this.warehouse = warehouse;
        this.company = company;
        this.clock = clock;
    }

    /// How many customers meet a condition.
    ///
    /// @param asOf everything stored before this instant is counted
    public record Preview(long count, Instant asOf) {}

    /// Counts everything that was stored before the call, unless that takes longer than two
    /// seconds.
    ///
    /// @param condition a tree
    /// @param place of it in what was sent, as a JSON pointer
    /// @throws SegmentException naming the place at fault
    public Preview preview(JsonNode condition, String place) {
        var tree = trees.read(condition, place);
        warehouse.awaitCaughtUp(PATIENCE);
        var asOf = warehouse.currentAsOf();
        return new Preview(everybody.count(tree, question()), asOf);
    }

    private Question question() {
        var profile = company.require();
        return new Question(clock.instant(), profile.zone(), profile.countFreeOrders(), null);
    }
}
