package org.stammkunde.connectors.webhooks;

import java.util.Locale;
import java.util.Map;

/// The words of help desks for what a ticket waits for, English and German.
public final class TicketState {

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("new", "open"),
                    Map.entry("open", "open"),
                    Map.entry("neu", "open"),
                    Map.entry("offen", "open"),
                    Map.entry("pending", "pending"),
                    Map.entry("snoozed", "pending"),
                    Map.entry("pending reminder", "pending"),
                    Map.entry("pending close", "pending"),
                    Map.entry("waiting on customer", "pending"),
                    Map.entry("waiting on third party", "pending"),
                    Map.entry("on hold", "pending"),
                    Map.entry("wartend", "pending"),
                    Map.entry("ausstehend", "pending"),
                    Map.entry("warten auf erinnerung", "pending"),
                    Map.entry("warten auf schließen", "pending"),
                    Map.entry("warten auf kunden", "pending"),
                    Map.entry("resolved", "solved"),
                    Map.entry("solved", "solved"),
                    Map.entry("gelöst", "solved"),
                    Map.entry("closed", "closed"),
                    Map.entry("merged", "closed"),
                    Map.entry("removed", "closed"),
                    Map.entry("geschlossen", "closed"),
                    Map.entry("zusammengefasst", "closed"));

    private TicketState() {}

    /// @param otherwise for words that a help desk has made up itself
    public static String of(String word, String otherwise) {
        return WORDS.getOrDefault(word.strip().toLowerCase(Locale.ROOT), otherwise);
    }

    /// The event that says so.
    public static String event(String state) {
        return isDone(state) ? "Ticket Solved" : "Ticket Updated";
    }

    private static boolean isDone(String state) {
        return state.equals("solved") || state.equals("closed");
    }
}
