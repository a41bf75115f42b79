package org.stammkunde.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The named groups hold each combination of scores once, as it is published.
class RfmGroupTests {

    private static final List<Integer> SCORES = IntStream.rangeClosed(1, 5).boxed().toList();

    @Test
    void holdEachCombinationOnce() {
        for (int recency : SCORES) {
            for (int frequency : SCORES) {
                for (int monetary : SCORES) {
                    int sum = frequency + monetary;
                    int r = recency;
                    assertThat(RfmGroup.values())
                            .filteredOn(group -> group.recency().holds(r))
                            .filteredOn(group -> group.worth().holds(sum))
                            .containsExactly(RfmGroup.of(recency, frequency, monetary));
                }
            }
        }
    }

    /// Of the 25 combinations of frequency and monetary value 1 + 2 + 3 + 4 add up to 5 or less,
    /// 5 + 4 to 6 or 7 and 3 + 2 + 1 to 8 or more.
    @Test
    void areAsLargeAsTheirRectangles() {
        var sizes = new EnumMap<RfmGroup, Integer>(RfmGroup.class);
        for (int recency : SCORES) {
            for (int frequency : SCORES) {
                for (int monetary : SCORES) {
                    sizes.merge(RfmGroup.of(recency, frequency, monetary), 1, Integer::sum);
                }
            }
        }
        assertThat(sizes)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry(RfmGroup.CHAMPIONS, 6),
                                Map.entry(RfmGroup.LOYAL, 2 * 6),
                                Map.entry(RfmGroup.POTENTIAL_LOYALISTS, 2 * 9),
                                Map.entry(RfmGroup.NEW, 10),
                                Map.entry(RfmGroup.PROMISING, 10),
                                Map.entry(RfmGroup.NEEDS_ATTENTION, 9),
                                Map.entry(RfmGroup.ABOUT_TO_SLEEP, 10),
                                Map.entry(RfmGroup.AT_RISK, 2 * 9),
                                Map.entry(RfmGroup.CANT_LOSE, 2 * 6),
                                Map.entry(RfmGroup.HIBERNATING, 10),
                                Map.entry(RfmGroup.LOST, 10)));
    }

    @Test
    void arePublished() throws IOException {
        var rows =
                Files.readAllLines(Path.of("docs/segments.md")).stream()
                        .filter(line -> line.matches("\\| [1-5] \\|.*"))
                        .map(
                                line ->
                                        Arrays.stream(line.split("\\|", -1))
                                                .map(String::strip)
                                                .toList())
                        .toList();
        assertThat(rows).hasSize(5);
        var sums = List.of(List.of(2, 3, 4, 5), List.of(6, 7), List.of(8, 9, 10));
        for (var row : rows) {
            int recency = Integer.parseInt(row.get(1));
            for (int column = 0; column < 3; column++) {
                for (int sum : sums.get(column)) {
                    var group = RfmGroup.of(recency, sum / 2, sum - sum / 2);
                    assertThat(row.get(2 + column)).isEqualTo(camelCase(group));
                }
            }
        }
    }

    private static String camelCase(RfmGroup group) {
        var words = group.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(
                                word ->
                                        word.substring(0, 1).toUpperCase(Locale.ROOT)
                                                + word.substring(1))
                        .reduce("", String::concat);
    }
}
