package org.stammkunde.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Who is in which of several sets of customers.
class OverlapTests {

    /// A = {1, 2, 3, 4}, B = {3, 4, 5}, C = {4, 6, 7, 8, 9, 10}.
    @Test
    void dividesCustomersIntoPartsEachOfWhomIsInOne() throws SQLException {
        var overlap =
                overlap(
                        List.of(
                                List.of(1L, 2L, 3L, 4L),
                                List.of(3L, 4L, 5L),
                                List.of(4L, 6L, 7L, 8L, 9L, 10L)));
        assertThat(overlap.parts())
                .containsExactly(
                        new Overlap.Part(0b100, 5),
                        new Overlap.Part(0b001, 2),
                        new Overlap.Part(0b010, 1),
                        new Overlap.Part(0b011, 1),
                        new Overlap.Part(0b111, 1));
        assertThat(overlap.customers()).isEqualTo(10);
        assertThat(overlap.size(0)).isEqualTo(4);
        assertThat(overlap.size(2)).isEqualTo(6);
        assertThat(overlap.both(0, 1)).isEqualTo(2);
        assertThat(overlap.both(1, 2)).isEqualTo(1);
        assertThat(overlap.share(0, 1)).isEqualTo(0.5);
        assertThat(overlap.share(1, 2)).isEqualTo(1 / 3.0);
        assertThat(overlap.numbers(new Overlap.Part(0b101, 1), true)).containsExactly(0, 2);
        assertThat(overlap.numbers(new Overlap.Part(0b101, 1), false)).containsExactly(1);
    }

    @Test
    void hasNoSharesOfNobody() throws SQLException {
        var overlap = overlap(List.of(List.of(), List.of(1L)));
        assertThat(overlap.size(0)).isZero();
        assertThat(overlap.share(0, 1)).isNull();
        assertThat(overlap.share(1, 0)).isEqualTo(0.0);
        assertThat(overlap(List.of(List.of(), List.of())).parts()).isEmpty();
    }

    @Test
    void equalsWhatSetsSay() throws SQLException {
        var random = new Random(7);
        for (int round = 0; round < 20; round++) {
            var sets = sets(random);
            var expected = new HashMap<Integer, Long>();
            for (long customer = 0; customer < 60; customer++) {
                expected.merge(places(sets, customer), 1L, Long::sum);
            }
            expected.remove(0);
            assertThat(
                            overlap(sets.stream().map(List::copyOf).toList()).parts().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Overlap.Part::members,
                                                    Overlap.Part::customers)))
                    .isEqualTo(expected);
        }
    }

    private static List<Set<Long>> sets(Random random) {
        var sets = new ArrayList<Set<Long>>();
        for (int i = 0; i < 5; i++) {
            var set = new HashSet<Long>();
            for (int j = random.nextInt(40); j > 0; j--) {
                set.add((long) random.nextInt(60));
            }
            sets.add(set);
        }
        return sets;
    }

    private static int places(List<Set<Long>> sets, long customer) {
        int places = 0;
        for (int i = 0; i < sets.size(); i++) {
            places |= sets.get(i).contains(customer) ? 1 << i : 0;
        }
        return places;
    }

    private static Overlap overlap(List<List<Long>> sets) throws SQLException {
        try (var book = new FactBook()) {
            return OverlapStore.of(book.sql(), sets.stream().map(FactBook::population).toList());
        }
    }
}
