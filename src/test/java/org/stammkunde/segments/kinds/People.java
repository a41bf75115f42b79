package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Customers and what identifies them.
final class People {

    static final List<String> COUNTRIES = Arrays.asList("DE", "AT", "de", "", null);
    static final List<String> DIGITS = List.of("0", "1", "2", "3", "4");
    static final List<String> EMAILS = DIGITS.stream().map("p%s@example.com"::formatted).toList();

    static final Fact<Person> CUSTOMERS =
            new Fact<>(
                    "customers",
                    Person.class,
                    List.of(
                            "customer_id bigint",
                            "external_id text",
                            "email text",
                            "name text",
                            "country text",
                            "phone text"),
                    chance -> chance.rows(Chance.PEOPLE, index -> person(1L + index, chance)),
                    (customer, name, _) ->
                            List.of(new Person(customer, name, null, name, null, name)));

    static final Fact<Identifier> IDENTIFIERS =
            new Fact<>(
                    "identifiers",
                    Identifier.class,
                    List.of("identifier_id bigint", "customer_id bigint"),
                    chance ->
                            chance.rows(
                                    Chance.PEOPLE,
                                    index -> new Identifier(1L + index, chance.ownerOrNobody())),
                    People::named);

    private People() {}

    record Person(
            long id,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String country,
            @Nullable String phone)
            implements Row {

        @Override
        public List<Object> values(ZoneId zone) {
            return Row.of(id, externalId, email, name, country, phone);
        }
    }

    /// @param customer null = nobody known
    record Identifier(long id, @Nullable Long customer) implements Row {

        @Override
        public List<Object> values(ZoneId zone) {
            return Row.of(id, customer);
        }
    }

    private static Person person(long id, Chance chance) {
        return new Person(
                id,
                chance.either() ? null : chance.one(DIGITS),
                chance.either() ? null : chance.one(EMAILS),
                chance.one(Chance.NAMES),
                chance.one(COUNTRIES),
                chance.either() ? null : "+4930" + chance.one(DIGITS));
    }

    private static List<Identifier> named(long customer, String name, Instant at) {
        return List.of(new Identifier(customer, customer));
    }

    static Set<Long> identifiersOf(Person person, NaiveSegments naive) {
        return naive.shop().identifiersOf(person.id());
    }
}
