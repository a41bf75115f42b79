package org.stammkunde.ingest.rules;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stammkunde.access.Audit;
import org.stammkunde.ingest.IngestException;

/// Rules are made, undone and put into force again here. What has been stored stays as it is.
@Service
public class Rules {

    /// Rules in force per source.
    private static final int MOST = 500;

    private final RuleStore store;
    private final Audit audit;
    private final Clock clock;
    private final Remembered<Map<Long, DoorRules>> doors;

    Rules(RuleStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.doors = new Remembered<>("rules", this::readDoors);
    }

    /// What to do with the messages of a source. On other nodes a change counts two seconds later.
    public DoorRules of(long source) {
        return doors.get().getOrDefault(source, DoorRules.NONE);
    }

    /// In force, the newest first.
    public List<Rule> list(long source) {
        return store.of(source);
    }

    /// @throws IngestException when there is such a rule already, or too many
    @Transactional
    public Rule add(long source, NewRule wanted) {
        if (store.of(source).size() >= MOST) {
            throw IngestException.invalid("event", "ingest.too-many-rules");
        }
        try {
            var rule = store.insert(source, wanted, clock.instant());
            changed("sources.rule-added", rule);
            return rule;
        } catch (DuplicateKeyException _) {
            throw IngestException.invalid("event", "ingest.rule-exists");
        }
    }

    /// @throws IngestException when there is no such rule
    @Transactional
    public Rule end(long source, long id) {
        var rule = get(source, id);
        store.end(id, clock.instant());
        changed("sources.rule-ended", rule);
        return rule;
    }

    /// @throws IngestException when there is no such rule, or another one like it by now
    @Transactional
    public Rule restore(long source, long id) {
        var rule = get(source, id);
        try {
            store.restore(id);
        } catch (DuplicateKeyException _) {
            throw IngestException.invalid("event", "ingest.rule-exists");
        }
        changed("sources.rule-restored", rule);
        return rule;
    }

    private Rule get(long source, long id) {
        return store.find(source, id)
                .orElseThrow(() -> IngestException.notFound("ingest.unknown-rule"));
    }

    private Map<Long, DoorRules> readDoors() {
        var all = new HashMap<Long, DoorRules>();
        store.inForce().forEach((source, rules) -> all.put(source, new DoorRules(rules)));
        return Map.copyOf(all);
    }

    private void changed(String action, Rule rule) {
        audit.record(action, "source", Long.toString(rule.source()), facts(rule));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        doors.forget();
                    }
                });
    }

    private static Map<String, String> facts(Rule rule) {
        var facts = new HashMap<String, String>();
        facts.put("rule", rule.action().word());
        facts.put("event", rule.event().label());
        if (!rule.property().isEmpty()) {
            facts.put("property", rule.property());
        }
        if (!rule.target().isEmpty()) {
            facts.put("to", rule.target());
        }
        return facts;
    }
}
