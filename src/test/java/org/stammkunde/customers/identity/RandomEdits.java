package org.stammkunde.customers.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.CustomerTotals;
import org.stammkunde.customers.CustomersException;
import org.stammkunde.customers.Entry;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.ProfileField;
import org.stammkunde.shared.CustomerId;

/// Makes up what people enter about customers: addresses that occur elsewhere and such that do not.
record RandomEdits(IdentityOnDatabase identity, JdbcClient sql, Random random, int size) {

    private static final List<ProfileField> FIELDS = List.of(ProfileField.values());

    /// @param taken the address that was the customer's until then
    record Made(long edit, CustomerId customer, Optional<Identifier> taken) {}

    /// Enters something about somebody; nothing comes of it where it is refused.
    Optional<Made> edit(TransactionTemplate transactions) {
        var all = customers();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var customer = all.get(random.nextInt(all.size()));
        var entry = entry(FIELDS.get(random.nextInt(FIELDS.size())));
        try {
            return Objects.requireNonNull(transactions.execute(status -> edit(customer, entry)));
        } catch (CustomersException _) {
            return Optional.empty();
        }
    }

    private Optional<Made> edit(Customer customer, Entry entry) {
        var taken = taken(customer, entry);
        var edit = identity.edits().edit(customer, List.of(entry), "user:1", Duration.ofDays(7));
        return edit.isEmpty()
                ? Optional.empty()
                : Optional.of(new Made(edit.getAsLong(), customer.id(), taken));
    }

    private Optional<Identifier> taken(Customer customer, Entry entry) {
        var field = entry.field();
        return entry instanceof Entry.Nothing
                ? sql.sql(
                                """
                                select source, value from customers.identifier
                                where customer_id = :id and source = :source and value = :value
                                """)
                        .param("id", customer.id().value())
                        .param("source", field.source())
                        .param("value", field.of(customer))
                        .query((row, any) -> new Identifier(row.getString(1), row.getString(2)))
                        .optional()
                : Optional.empty();
    }

    private Entry entry(ProfileField field) {
        return switch (random.nextInt(4)) {
            case 0 -> new Entry.Nothing(field);
            case 1 -> new Entry.AsTold(field);
            default -> new Entry.Value(field, value(field));
        };
    }

    private String value(ProfileField field) {
        int number = random.nextInt(size * 2);
        return switch (field) {
            case NAME -> "Entered " + number;
            case EMAIL -> "e" + number + "@example.org";
            case PHONE -> "+49301234" + (100 + number);
            case COUNTRY -> "FR";
        };
    }

    private List<Customer> customers() {
        return sql.sql(
                        """
                        select id, email, phone, name, country from customers.customer order by id
                        """)
                .query(
                        (row, any) -> {
                            var id = new CustomerId(row.getLong("id"));
                            return new Customer(
                                    id,
                                    null,
                                    row.getString("email"),
                                    row.getString("phone"),
                                    row.getString("name"),
                                    row.getString("country"),
                                    Map.of(),
                                    Instant.EPOCH,
                                    new CustomerTotals(id, 0, 0, 0, null, null));
                        })
                .list();
    }
}
