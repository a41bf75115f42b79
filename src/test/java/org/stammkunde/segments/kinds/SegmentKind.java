package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class SegmentKind implements Kind {

    /// Those that are over too.
    static final Fact<Stay> STAYS =
            new Fact<>(
                    "segment_stays",
                    Stay.class,
                    List.of(
                            "stay_id bigint",
                            "segment_id bigint",
                            "customer_id bigint",
                            "entered_at timestamptz",
                            "left_at timestamptz"),
                    SegmentKind::stays,
                    (_, _, _) -> List.of());

    record Stay(long id, long segment, long customer, Instant enteredAt, @Nullable Instant leftAt)
            implements Row {

        @Override
        public List<Object> values(ZoneId zone) {
            return Row.of(id, segment, customer, Row.utc(enteredAt), Row.utc(leftAt));
        }
    }

    /// Nobody is in a segment twice at a time. Some are of people that there are not.
    private static List<Stay> stays(Chance chance) {
        var stays = new ArrayList<Stay>();
        for (long segment = 1; segment < 4; segment++) {
            for (long customer = 1; customer < Chance.PEOPLE + 3; customer++) {
                if (chance.either()) {
                    var left = chance.instant();
                    stays.add(new Stay(stays.size(), segment, customer, chance.instant(), left));
                }
                if (chance.either()) {
                    stays.add(new Stay(stays.size(), segment, customer, chance.instant(), null));
                }
            }
        }
        return stays;
    }

    @Override
    public String name() {
        return "segment";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(STAYS);
    }

    @Override
    public void fill(Draft draft) {
        draft.whole("segment", 1, 4);
        draft.maybeWindow("since");
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        return naive.shop().all(STAYS).stream()
                .filter(stay -> stay.segment() == tree.path("segment").longValue())
                .filter(stay -> stay.customer() == person.id())
                .filter(stay -> stay.leftAt() == null)
                .anyMatch(stay -> naive.falls(tree.path("since"), stay.enteredAt()));
    }
}
