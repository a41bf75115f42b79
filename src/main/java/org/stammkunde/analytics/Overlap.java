package org.stammkunde.analytics;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How several sets of customers overlap.
///
/// @param sets how many there are; they are numbered from 0
/// @param parts into which they divide all their customers, the largest first; those in which
///     nobody is are left out
public record Overlap(int sets, List<Part> parts) {

    /// Who is in exactly these sets and in none of the others.
    ///
    /// @param members one bit for each set
    /// @param customers how many they are
    public record Part(int members, long customers) {

        public boolean isIn(int set) {
            return (members >> set & 1) == 1;
        }
    }

    public Overlap {
        parts = List.copyOf(parts);
    }

    /// How many are in a set.
    public long size(int set) {
        return sum(members -> (members >> set & 1) == 1);
    }

    /// How many are in two sets at once.
    public long both(int one, int other) {
        int wanted = 1 << one | 1 << other;
        return sum(members -> (members & wanted) == wanted);
    }

    /// The share of those in the first set who are in the other too, null when nobody is in it.
    public @Nullable Double share(int of, int other) {
        long all = size(of);
        return all == 0 ? null : both(of, other) / (double) all;
    }

    /// How many are in one of the sets at least.
    public long customers() {
        return sum(_ -> true);
    }

    /// The numbers of the sets that a part is in, or, otherwise, is not in.
    public List<Integer> numbers(Part part, boolean inside) {
        return IntStream.range(0, sets).filter(i -> part.isIn(i) == inside).boxed().toList();
    }

    private long sum(IntPredicate wanted) {
        return parts.stream()
                .filter(part -> wanted.test(part.members()))
                .mapToLong(Part::customers)
                .sum();
    }
}
