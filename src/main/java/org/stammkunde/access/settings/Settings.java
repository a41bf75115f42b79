package org.stammkunde.access.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.Audit;
import org.stammkunde.company.Company;
import org.stammkunde.company.CompanyProfile;

/// Changes the company's settings and records which.
@Service
class Settings {

    private final Company company;
    private final Audit audit;

    Settings(Company company, Audit audit) {
        this.company = company;
        this.audit = audit;
    }

    @Transactional
    void change(CompanyProfile wanted) {
        var change = company.change(_ -> wanted);
        if (change.real()) {
            var changes = changes(change.before(), change.after());
            audit.record("company.changed", "company", "1", changes);
        }
    }

    private static Map<String, String> changes(CompanyProfile before, CompanyProfile after) {
        var changes = new HashMap<String, String>();
        note(changes, "name", before.name(), after.name());
        note(changes, "zone", before.zone(), after.zone());
        note(changes, "currency", before.currency(), after.currency());
        note(changes, "locale", before.locale().toLanguageTag(), after.locale().toLanguageTag());
        note(
                changes,
                "activityWindowDays",
                before.activityWindowDays(),
                after.activityWindowDays());
        note(changes, "marginRate", before.marginRate(), after.marginRate());
        note(changes, "countFreeOrders", before.countFreeOrders(), after.countFreeOrders());
        return changes;
    }

    private static void note(
            Map<String, String> changes,
            String setting,
            @Nullable Object before,
            @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(
                    setting, Objects.toString(before, "–") + " → " + Objects.toString(after, "–"));
        }
    }
}
