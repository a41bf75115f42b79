package org.stammkunde.connectors.mapping;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.helpdesks.TicketWords;
import tools.jackson.databind.node.ObjectNode;

/// Tickets: each row says how one stands. Whose it is may be unknown.
record TicketRows() implements RowTarget {

    private static final int BEST = 5;

    @Override
    public ObjectNode message(Cells cells) {
        var created = cells.requiredTime(Field.CREATED_AT);
        var solved = cells.time(Field.SOLVED_AT);
        if (solved != null && solved.isBefore(created)) {
            throw new Rejected(
                    Field.SOLVED_AT.code(), cells.text(Field.SOLVED_AT), Reason.END_BEFORE_START);
        }
        var state = cells.word(Field.STATE, TicketWords.STATES, Reason.UNKNOWN_WORD);
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
        var known = TicketWords.RATINGS.get(Objects.requireNonNullElse(cells.word(Field.CSAT), ""));
        return known == null ? cells.whole(Field.CSAT, 1, BEST) : known;
    }
}
