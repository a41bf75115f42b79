package org.stammkunde.success.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stammkunde.ingest.EventProperties;
import org.stammkunde.ingest.statements.Statement;

/// What is known of tickets, folded by hand.
class FactsTests {

    @Test
    void comesToTheSameInWhateverOrderItIsTold() {
        var told =
                new ArrayList<>(
                        List.of(
                                said(
                                        "2026-01-01",
                                        TicketWord.CREATED,
                                        "{'subject': 'Cup', 'channel': 'mail'}"),
                                said(
                                        "2026-01-02",
                                        TicketWord.UPDATED,
                                        "{'state': 'pending', 'first_response_at': '2026-01-02'}"),
                                said("2026-01-03", TicketWord.SOLVED, "{}"),
                                said(
                                        "2026-01-04",
                                        TicketWord.UPDATED,
                                        "{'state': 'open', 'subject': 'Cups'}"),
                                said("2026-01-06", TicketWord.SOLVED, "{}"),
                                said("2026-01-07", TicketWord.UPDATED, "{'state': 'closed'}"),
                                said(
                                        "2026-01-08",
                                        TicketWord.RATED,
                                        "{'csat': 4, 'csat_comment': 'fine'}")));
        var random = new Random(5);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(told, random);
            var facts = Facts.of(told);
            assertThat(facts.subject()).isEqualTo("Cups");
            assertThat(facts.channel()).isEqualTo("mail");
            assertThat(facts.state()).isEqualTo(TicketState.CLOSED);
            assertThat(facts.createdAt()).isEqualTo(day("2026-01-01"));
            assertThat(facts.firstResponseAt()).isEqualTo(day("2026-01-02"));
            assertThat(facts.solvedAt())
                    .as("the second time, not when it was closed")
                    .isEqualTo(day("2026-01-06"));
            assertThat(facts.csat()).isEqualTo(4);
        }
    }

    @Test
    void isNotSolvedWhileItIsOpenAgain() {
        var facts =
                Facts.of(
                        List.of(
                                said("2026-01-03", TicketWord.SOLVED, "{}"),
                                said("2026-01-04", TicketWord.UPDATED, "{'state': 'open'}")));
        assertThat(facts.solvedAt()).isNull();
        assertThat(facts.state()).isEqualTo(TicketState.OPEN);
        assertThat(facts.createdAt()).as("first heard of").isEqualTo(day("2026-01-03"));
    }

    private static Statement<TicketWord> said(String day, TicketWord what, String properties) {
        return new Statement<>(
                day(day),
                what + properties,
                1,
                what,
                null,
                EventProperties.ofJson(properties.replace('\'', '"')));
    }

    private static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
