package org.stammkunde.commerce.subscriptions;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Customers;
import org.stammkunde.ingest.statements.StatementStore;
import org.stammkunde.ingest.statements.StatementTables;

/// Everything that was said about subscriptions.
@Component
class SubscriptionStatements extends StatementStore<SubscriptionWord> {

    SubscriptionStatements(JdbcTemplate template, JdbcClient sql, Customers customers) {
        super(
                template,
                sql,
                customers,
                new StatementTables(
                        "commerce.subscription",
                        "started_at",
                        "commerce.subscription_statement",
                        "subscription_id"),
                SubscriptionWord.class);
    }
}
