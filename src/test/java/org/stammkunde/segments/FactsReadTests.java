package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FactsReadTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"type":"profile","field":"country","test":"oneOf","values":["DE"]} | customers
                    {"type":"attribute","name":"birthday","test":"known"} | customers attributes
                    {"type":"orderDate","which":"last","within":{"last":3,"unit":"days"}} | customers orders
                    {"type":"orders","which":"discounted","measure":"share","is":{"comparison":"exactly","value":100}} | customers orders
                    {"type":"orders","which":"coupon","coupons":["TEN"],"measure":"share","is":{"comparison":"atLeast","value":50}} | customers orders order_coupons
                    {"type":"returns","measure":"count"} | customers orders refunds
                    {"type":"product","what":"sku","values":["C-1"]} | customers orders order_lines products
                    {"type":"event","name":"Article Read"} | customers events identifiers
                    {"type":"segment","segment":7} | customers segment_stays
                    {"type":"list","list":7} | customers list_entries identifiers
                    {"type":"sample","percent":10} | customers
                    {"type":"not","condition":{"type":"any","of":[{"type":"segment","segment":7},{"type":"event","name":"Article Read"}]}} | customers segment_stays events identifiers
                    """)
    void areWhatTheAnswerDependsOn(String tree, String facts) {
        var read =
                FactsRead.by(new TreeReader(TreesForTests.types()).read(JSON.readTree(tree), ""));
        assertThat(read).containsExactlyInAnyOrderElementsOf(Arrays.asList(facts.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"type":"event","name":"Article Read"} | Article Read
                    {"type":"eventStreak","name":"A","streak":"longest","length":2,"unit":"days"} | A
                    {"type":"sequence","first":"A","then":"B","test":"followed","days":3} | A,B
                    {"type":"any","of":[{"type":"event","name":"A"},{"type":"eventDate","which":"last","name":"B","within":{"last":3,"unit":"days"}}]} | A,B
                    {"type":"any","of":[{"type":"event","name":"A"},{"type":"event","kind":"any"}]} |
                    """)
    void areOnlyThoseOfTheNamesThatAreAskedAbout(String tree, @Nullable String names) {
        var read =
                FactsRead.readings(
                        new TreeReader(TreesForTests.types()).read(JSON.readTree(tree), ""));
        var expected =
                names == null
                        ? List.of(Reading.all("events"))
                        : Arrays.stream(names.split(","))
                                .map(name -> new Reading("events", name))
                                .toList();
        assertThat(read.stream().filter(each -> each.fact().equals("events")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
