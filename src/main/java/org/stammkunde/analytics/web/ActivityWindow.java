package org.stammkunde.analytics.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.Audit;
import org.stammkunde.company.Company;

/// Changes the company's activity window and records that it changed.
@Component
class ActivityWindow {

    private final Company company;
    private final Audit audit;

    ActivityWindow(Company company, Audit audit) {
        this.company = company;
        this.audit = audit;
    }

    /// @param days null = the window proposed from the data
    @Transactional
    public void change(@Nullable Integer days) {
        if (company.change(profile -> profile.withActivityWindow(days)).real()) {
            audit.record(
                    "company.activity-window-changed",
                    "company",
                    "1",
                    Map.of("days", days == null ? "proposed" : days.toString()));
        }
    }
}
