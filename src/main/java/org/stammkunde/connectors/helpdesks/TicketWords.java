package org.stammkunde.connectors.helpdesks;

import java.util.HashMap;
import java.util.Map;

/// What Zammad, Freshdesk, Chatwoot and people who keep lists call things, in small letters, in
/// English and German.
public final class TicketWords {

    /// What each word for a state means: `open`, `pending`, `solved` or `closed`.
    public static final Map<String, String> STATES = states();

    /// How many of five stars each word for a rating means. Freshdesk has up to seven steps; the
    /// outermost on each side are one here.
    public static final Map<String, Integer> RATINGS =
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

    private TicketWords() {}

    private static Map<String, String> states() {
        var states = new HashMap<String, String>();
        put(states, "open", "open,new,in progress,offen,neu,in bearbeitung");
        put(
                states,
                "pending",
                "pending,waiting,hold,on hold,snoozed,pending reminder,pending close,"
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
