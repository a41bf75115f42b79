package org.stammkunde.connectors.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Tickets: each row says how one stands. Whose it is may be unknown.
record TicketRows() implements RowTarget {

    private static final int BEST = 5;

    private static final Map<String, String> STATES = states();

    /// Freshdesk's, as its webhooks tell them too, and the same in German.
    private static final Map<String, Integer> RATINGS =
            Map.ofEntries(
                    Map.entry("extremely happy", 5),
                    Map.entry("äußerst zufrieden", 5),
                    Map.entry("very happy", 5),
                    Map.entry("sehr zufrieden", 5),
                    Map.entry("happy", 4),
                    Map.entry("zufrieden", 4),
                    Map.entry("neutral", 3),
                    Map.entry("unhappy", 2),
                    Map.entry("unzufrieden", 2),
                    Map.entry("very unhappy", 1),
                    Map.entry("sehr unzufrieden", 1),
                    Map.entry("extremely unhappy", 1),
                    Map.entry("äußerst unzufrieden", 1));

    @Override
    public ObjectNode message(Cells cells) {
        var created = cells.requiredTime(Field.CREATED_AT);
        var solved = cells.time(Field.SOLVED_AT);
        if (solved != null && solved.isBefore(created)) {
            throw new Rejected(
                    Field.SOLVED_AT.code(), cells.text(Field.SOLVED_AT), Reason.END_BEFORE_START);
        }
        var state = cells.word(Field.STATE, STATES, Reason.UNKNOWN_WORD);
        return Message.track("Ticket Updated", cells.asOf())
                .about(cells)
                .with("ticket_id", cells.number(Field.TICKET_ID))
                .with("subject", cells.text(Field.SUBJECT))
                .with("state", state == null && solved != null ? "solved" : state)
                .with("channel", cells.text(Field.CHANNEL))
                .with("priority", cells.text(Field.PRIORITY))
                .with("created_at", created)
                .with("first_response_at", cells.time(Field.FIRST_RESPONSE_AT))
                .with("solved_at", solved)
                .with("csat", csat(cells))
                .with("csat_comment", cells.text(Field.CSAT_COMMENT))
                .done();
    }

    /// A number, or a word of those that help desks have for it.
    private static @Nullable Integer csat(Cells cells) {
        var known = RATINGS.get(Objects.requireNonNullElse(cells.word(Field.CSAT), ""));
        return known == null ? cells.whole(Field.CSAT, 1, BEST) : known;
    }

    private static Map<String, String> states() {
        var states = new HashMap<String, String>();
        put(states, "open", "open,new,in progress,offen,neu,in bearbeitung");
        put(
                states,
                "pending",
                "pending,waiting,hold,on hold,pending reminder,pending close,"
                        + "waiting on customer,waiting on third party,wartend,wartet,"
                        + "warten,warten auf erinnerung,warten auf schließen,warten auf kunde,"
                        + "warten auf kunden,warten auf dritte,warten auf drittanbieter,ausstehend");
        put(states, "solved", "solved,resolved,gelöst,erledigt");
        put(
                states,
                "closed",
                "closed,merged,removed,geschlossen,abgeschlossen,zusammengefasst,entfernt");
        return Map.copyOf(states);
    }

    private static void put(Map<String, String> vocabulary, String meaning, String words) {
        for (var word : words.split(",", -1)) {
            vocabulary.put(word, meaning);
        }
    }
}
