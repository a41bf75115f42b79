package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class TicketsKind implements Kind {

    static final Fact<Ticket> TICKETS =
            new Fact<>(
                    "tickets",
                    Ticket.class,
                    List.of(
                            "ticket_id bigint",
                            "customer_id bigint",
                            "state text",
                            "created_at timestamptz",
                            "csat integer"),
                    chance -> chance.rows(90, id -> ticket(id, chance)),
                    (_, _, _) -> List.of());

    record Ticket(
            long id,
            @Nullable Long customer,
            String state,
            Instant createdAt,
            @Nullable Integer csat)
            implements Row {

        @Override
        public List<Object> values(ZoneId zone) {
            return Row.of(id, customer, state, Row.utc(createdAt), csat);
        }
    }

    private static Ticket ticket(long id, Chance chance) {
        return new Ticket(
                id,
                chance.ownerOrNobody(),
                chance.one(List.of("OPEN", "PENDING", "SOLVED", "CLOSED")),
                chance.instant(),
                chance.either() ? null : Integer.valueOf(chance.between(1, 5)));
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(TICKETS);
    }

    @Override
    public void fill(Draft draft) {
        draft.choose("which", List.of("open", "any", "unhappy"));
        draft.counted();
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var which = tree.path("which").stringValue();
        return NaiveBounds.often(
                tree,
                naive.shop().all(TICKETS).stream()
                        .filter(each -> each.customer() != null && each.customer() == person.id())
                        .filter(each -> naive.falls(tree.path("within"), each.createdAt()))
                        .filter(each -> is(which, each))
                        .count());
    }

    private static boolean is(String which, Ticket ticket) {
        return switch (which) {
            case "open" -> List.of("OPEN", "PENDING").contains(ticket.state());
            case "unhappy" -> ticket.csat() != null && ticket.csat() <= 2;
            default -> true;
        };
    }
}
