package org.stammkunde.segments.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.stammkunde.segments.lists.ListClient.LISTS;
import static org.stammkunde.segments.lists.ListClient.SEGMENTS;
import static org.stammkunde.segments.lists.ListClient.json;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.customers.Customers;
import org.stammkunde.jobs.JobState;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.testing.IntegrationTest;

/// Files and segments from which lists are filled.
@IntegrationTest
class FillingsTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final ListClient client;
    private final Customers customers;
    private final Lists lists;
    private final Fillings fillings;
    private final TransactionTemplate transactions;

    FillingsTests(
            @Autowired Customers customers,
            @Autowired Lists lists,
            @Autowired Fillings fillings,
            @Autowired TransactionTemplate transactions,
            @LocalServerPort int port) {
        this.client = new ListClient(customers, port);
        this.customers = customers;
        this.lists = lists;
        this.fillings = fillings;
        this.transactions = transactions;
    }

    @Test
    void takesAFileAndTellsWhatCameOfIt() {
        client.change(client.adding("ada"));
        var filling =
                read(
                        "E-Mail;Name\n%1$s;A\n%2$s;B\nx@%3$s.example;X\n%3$s-1;\n",
                        null, "ada", "bob");
        assertThat(List.of(filling.total(), filling.added(), filling.present(), filling.unknown()))
                .containsExactly(4L, 1L, 2L, 1L);
        assertThat(unknown(filling)).containsExactly("3 x@" + client.shop() + ".example UNKNOWN");
        assertThat(client.members()).containsExactly("ada", "bob");
    }

    /// Batches end where they end, and the second run of the same file finds everybody there.
    @Test
    void takesThousandsOfLinesInBatches() {
        var drafts =
                IntStream.range(0, 4_100)
                        .mapToObj(i -> client.draft("m" + i, "shop", "m" + i))
                        .toList();
        transactions.execute(_ -> customers.resolve(drafts));
        var file =
                IntStream.range(0, 6_000)
                        .mapToObj(
                                i ->
                                        i % 2 == 0
                                                ? client.address("m" + i)
                                                : client.shop() + "-m" + i)
                        .collect(Collectors.joining("\n"));
        var filling = read(file, null);
        assertThat(List.of(filling.total(), filling.done(), filling.added(), filling.unknown()))
                .containsExactly(6_000L, 6_000L, 4_100L, 1_900L);
        assertThat(unknown(filling))
                .hasSize(1_900)
                .startsWith("4101 " + client.address("m4100") + " UNKNOWN");
        var again = read(file, null);
        assertThat(List.of(again.added(), again.present(), again.unknown()))
                .containsExactly(0L, 4_100L, 1_900L);
        assertThat(lists.count(client.id())).isEqualTo(4_100);
        copiesThousands();
    }

    private void copiesThousands() {
        long segment = client.segment("many", client.asking());
        var size = SEGMENTS + "/" + segment;
        await().atMost(SOON).until(() -> client.api().get(size).get("size").asLong(0) == 4_100);
        var copy = lists.create(new ListDraft(client.shop() + " copy", "")).id();
        var id = fillings.copy(copy, new SegmentId(segment));
        await().atMost(SOON)
                .until(() -> fillings.get(copy, id).job().state() == JobState.COMPLETED);
        var filling = fillings.get(copy, id);
        assertThat(List.of(filling.total(), filling.done(), filling.added()))
                .containsExactly(4_100L, 4_100L, 4_100L);
        assertThat(lists.count(copy)).isEqualTo(4_100);
    }

    @Test
    void keepsNothingOfAFileItCannotRead() {
        assertThatThrownBy(() -> read("Name;Ort\nAda;Ulm", null))
                .isInstanceOf(SegmentException.class)
                .hasMessageContaining("no-column");
        assertThatThrownBy(() -> read("\n\n", null)).hasMessageContaining("missing");
        assertThat(fillings.newest(client.id(), 10)).isEmpty();
    }

    @Test
    void copiesASegment() {
        var they =
                """
                {"type":"profile","field":"email","test":"oneOf","values":["%s","%s"]}
                """
                        .formatted(client.address("ada"), client.address("bob"));
        long segment = client.segment("both", they);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(client.inSegment(segment)).containsExactly("ada", "bob"));
        var asked =
                json(
                        client.post(
                                client.path() + "/fillings",
                                "{\"segment\":%d}".formatted(segment)));
        var path = client.path() + "/fillings/" + asked.get("id").asLong();
        await().atMost(SOON)
                .until(() -> client.api().get(path).get("state").asString().equals("completed"));
        assertThat(client.api().get(path).get("added").asLong()).isEqualTo(2);
        assertThat(client.members()).containsExactly("ada", "bob");
        assertThat(client.api().send("DELETE", SEGMENTS + "/" + segment).statusCode())
                .isEqualTo(204);
        assertThat(client.members()).containsExactly("ada", "bob");
        client.api()
                .refusal(
                        404,
                        LISTS + "/" + (client.list() + 1_000_000) + "/fillings/" + asked.get("id"));
    }

    private Filling read(String file, @Nullable String column, String... who) {
        var args = new ArrayList<Object>();
        List.of(who).forEach(each -> args.add(client.address(each)));
        args.add(client.shop());
        var text = who.length == 0 ? file : file.formatted(args.toArray());
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var id = fillings.read(client.id(), bytes, column);
        await().atMost(Duration.ofMinutes(1)).until(() -> state(id) == JobState.COMPLETED);
        return fillings.get(client.id(), id);
    }

    private JobState state(FillingId id) {
        return fillings.get(client.id(), id).job().state();
    }

    private List<String> unknown(Filling filling) {
        var lines = new ArrayList<String>();
        fillings.forEachUnknown(
                client.id(),
                filling.id(),
                line -> lines.add(line.number() + " " + line.text() + " " + line.trouble()));
        return lines;
    }
}
