package org.stammkunde.commerce;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.company.Company;
import org.stammkunde.company.CompanyOnDatabase;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.CustomersOnDatabase;
import org.stammkunde.customers.spi.PersonHolder;
import org.stammkunde.testing.SettableClock;

/// The order intake on a database of a test, without the rest of the application.
public record CommerceOnDatabase(
        JdbcClient sql,
        TransactionTemplate transactions,
        Company company,
        Customers customers,
        CustomerTotalsStore totals,
        OrderIntake intake) {

    static CommerceOnDatabase of(DataSource database) {
        return of(database, _ -> {});
    }

    /// @param news who hears of settled orders
    public static CommerceOnDatabase of(DataSource database, ApplicationEventPublisher news) {
        Clock clock = SettableClock.at("2026-01-01T00:00:00Z");
        var sql = JdbcClient.create(database);
        var company = CompanyOnDatabase.setUp(database, clock);
        var moved = new Moved();
        var customers = CustomersOnDatabase.of(database, clock, moved);
        var totals = new CustomerTotalsStore(sql, database, customers, company);
        moved.orders = new MovedOrders(new MoveStore(sql), totals);
        return new CommerceOnDatabase(
                sql,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                company,
                customers,
                totals,
                intake(database, sql, company, customers, totals, news));
    }

    private static OrderIntake intake(
            DataSource database,
            JdbcClient sql,
            Company company,
            Customers customers,
            CustomerTotalsStore totals,
            ApplicationEventPublisher news) {
        var refunds = new Refunds(new RefundStore(sql), new RefundLinkStore(sql), totals);
        var products = new ProductStore(sql, database);
        return new OrderIntake(
                new Buyers(customers),
                new OrderParts(new ProductBook(products), company),
                new OrderStore(sql, database),
                products,
                refunds,
                new SettlementStore(sql, refunds, totals),
                totals,
                news,
                customers);
    }

    /// Orders are told what moves by the customers they themselves need.
    private static final class Moved implements PersonHolder {

        private @Nullable MovedOrders orders;

        @Override
        public void moved(List<Move> moves) {
            Objects.requireNonNull(orders).moved(moves);
        }
    }

    public <T> T committed(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
