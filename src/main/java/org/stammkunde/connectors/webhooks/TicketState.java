package org.stammkunde.connectors.webhooks;

import java.util.Locale;
import org.stammkunde.connectors.helpdesks.TicketWords;

/// What a help desk's word for the state of a ticket means, and which event it makes.
public final class TicketState {

    private TicketState() {}

    /// @param otherwise for words that a help desk has made up itself
    public static String of(String word, String otherwise) {
        return TicketWords.STATES.getOrDefault(word.strip().toLowerCase(Locale.ROOT), otherwise);
    }

    /// The event that says so.
    public static String event(String state) {
        return isDone(state) ? "Ticket Solved" : "Ticket Updated";
    }

    private static boolean isDone(String state) {
        return state.equals("solved") || state.equals("closed");
    }
}
