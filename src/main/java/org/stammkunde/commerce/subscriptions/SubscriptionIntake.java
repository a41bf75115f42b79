package org.stammkunde.commerce.subscriptions;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.company.Company;
import org.stammkunde.ingest.statements.Heard;

/// Takes note of statements and folds the subscriptions they are about anew.
@Component
class SubscriptionIntake {

    private final SubscriptionStatements statements;
    private final SubscriptionStore subscriptions;
    private final Company company;

    SubscriptionIntake(
            SubscriptionStatements statements, SubscriptionStore subscriptions, Company company) {
        this.statements = statements;
        this.subscriptions = subscriptions;
        this.company = company;
    }

    @Transactional
    void take(List<Heard<SubscriptionWord>> heard) {
        if (heard.isEmpty()) {
            return;
        }
        var told = statements.take(heard);
        var currency = company.require().currency();
        var courses = told.folded(Course::of);
        var touched = subscriptions.replacePeriods(courses, currency);
        subscriptions.update(courses, told.owners(), touched, currency);
    }
}
