package org.stammkunde.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// Random histories, each told twice under names of its own: once in the order in which things
/// happened, once shuffled, with repetitions, and with some of it only after everything else was
/// done. Profiles, timelines and all facts are the same. `-Dstammkunde.harness.histories=1000` for
/// more of them.
@CrashTest
class RandomHistoriesTests {

    private static final int HISTORIES = Integer.getInteger("stammkunde.harness.histories", 100);
    private static final String IN_ORDER = "told-";
    private static final String SHUFFLED = "heard-";

    private final Twin installation;
    private final Random random = new Random(3);

    RandomHistoriesTests(ApplicationContext context) {
        this.installation = new Twin(context);
    }

    @Test
    void giveTheSameProfilesAndFactsInEveryOrderOfArrival() {
        var key = installation.newSource();
        installation.send(messages(IN_ORDER), key);
        var late = new ArrayList<>(messages(SHUFFLED));
        Collections.shuffle(late, random);
        int most = late.size() * 4 / 5;
        installation.send(withRepetitions(late.subList(0, most)), key);
        installation.send(withRepetitions(late), key);

        var expected = facts(IN_ORDER);
        var present = facts(SHUFFLED);
        assertThat(expected).hasSize(HISTORIES);
        var different =
                expected.keySet().stream()
                        .filter(seed -> !Objects.equals(expected.get(seed), present.get(seed)))
                        .toList();
        assertThat(different)
                .as(
                        "seeds of histories that came to something else; the first: %s",
                        difference(different, expected, present))
                .isEmpty();
    }

    private static List<Message> messages(String mark) {
        return LongStream.rangeClosed(1, HISTORIES)
                .mapToObj(seed -> new RandomHistory(mark + seed + "-", seed).messages())
                .flatMap(List::stream)
                .toList();
    }

    private List<Message> withRepetitions(List<Message> messages) {
        var all = new ArrayList<>(messages);
        messages.stream().filter(_ -> random.nextInt(5) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }

    /// By the seed of their history, without its mark.
    private Map<Long, List<String>> facts(String mark) {
        var facts = new HashMap<Long, List<String>>();
        for (var row : installation.facts().rows(mark)) {
            var seed = row.substring(mark.length(), row.indexOf('-', mark.length()));
            facts.computeIfAbsent(Long.valueOf(seed), _ -> new ArrayList<>())
                    .add(row.replace(mark + seed + "-", ""));
        }
        return facts;
    }

    private static List<String> difference(
            List<Long> seeds, Map<Long, List<String>> expected, Map<Long, List<String>> present) {
        if (seeds.isEmpty()) {
            return List.of();
        }
        var differences = new Differences();
        differences.between(
                "fact",
                present.getOrDefault(seeds.getFirst(), List.of()),
                expected.getOrDefault(seeds.getFirst(), List.of()));
        return differences.found();
    }
}
