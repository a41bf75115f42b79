package org.stammkunde.ingest.schema;

import java.util.List;
import org.stammkunde.ingest.rules.Rule;
import org.stammkunde.ingest.sources.SourceTop;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// The events a source sends, and the rules for them.
public record SchemaPage(SourceTop top, ListView<SeenEvent> list, List<Rule> rules)
        implements Page {

    public SchemaPage {
        rules = List.copyOf(rules);
    }

    public static String words(Rule rule) {
        return RuleWords.of(rule);
    }
}
