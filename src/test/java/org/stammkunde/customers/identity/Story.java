package org.stammkunde.customers.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.stammkunde.customers.Sighting;

/// Everything that is said of a random crowd.
record Story(String name, Random random, List<Sighting> sightings) {

    private static final int LARGEST_BATCH = 12;

    /// @param salt keeps stories of one test apart from those of another
    /// @param much sightings a person, at most
    static List<Story> some(int number, int size, int salt, int much) {
        return LongStream.rangeClosed(1, number)
                .mapToObj(seed -> of(seed, size, salt, much))
                .toList();
    }

    private static Story of(long seed, int size, int salt, int much) {
        var people = new RandomPeople(seed * salt + size, size);
        var sightings = people.sightings(10 + people.random().nextInt(size * much));
        return new Story("size %d seed %d".formatted(size, seed), people.random(), sightings);
    }

    /// In any order, some of them twice, cut anywhere.
    List<List<Sighting>> batches() {
        var shuffled = new ArrayList<>(sightings);
        for (int i = 0; i < sightings.size() / 5; i++) {
            shuffled.add(sightings.get(random.nextInt(sightings.size())));
        }
        Collections.shuffle(shuffled, random);
        var batches = new ArrayList<List<Sighting>>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(LARGEST_BATCH));
            batches.add(List.copyOf(shuffled.subList(from, to)));
            from = to;
        }
        return batches;
    }
}
