package org.stammkunde.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.customers.spi.PersonHolder;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.testing.SettableClock;
import org.stammkunde.testing.TestDatabase;

/// The rules of `docs/identity.md`, one by one.
class IdentityTests implements PersonHolder {

    private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient sql = JdbcClient.create(database);
    private final TransactionTemplate transactions =
            new TransactionTemplate(new JdbcTransactionManager(database));
    private final List<Move> moves = new ArrayList<>();
    private final Customers customers =
            CustomersOnDatabase.of(database, SettableClock.at("2026-06-01T00:00:00Z"), this);

    @Override
    public void moved(List<Move> moved) {
        moves.addAll(moved);
    }

    @Test
    void joinsASecondDeviceAtItsLogin() {
        var phone = say(who().user("u1").device("phone"));
        var visitor = say(who().device("laptop"));
        assertThat(visitor.customer()).isNull();
        assertThat(customerCount()).isEqualTo(1);

        var laptop = say(who().user("u1").device("laptop"));
        assertThat(laptop.customer()).isEqualTo(phone.customer());
        assertThat(moves).containsExactly(new Move(visitor.identifier(), null, phone.customer()));
    }

    @Test
    void leavesASharedDeviceToWhoUsedItFirst() {
        var anna = say(who().user("anna").device("tablet"));
        var bernd = say(who().user("bernd").device("tablet"));
        assertThat(bernd.customer()).isNotEqualTo(anna.customer());
        assertThat(say(who().device("tablet")).customer()).isEqualTo(anna.customer());
        assertThat(customers.refusedMerges(customer(bernd)))
                .singleElement()
                .satisfies(
                        refused -> {
                            assertThat(refused.other()).isEqualTo(anna.customer());
                            assertThat(refused.reason()).isEqualTo(RefusedMerge.Reason.NUMBERS);
                            assertThat(refused.system()).isEqualTo("shop");
                        });
    }

    @Test
    void keepsTwoAccountsWithOneAddressApart() {
        var first = say(who().user("1").email("family@example.org"));
        var second = say(who().user("2").email("Family@Example.org "));
        assertThat(second.customer()).isNotEqualTo(first.customer());
        assertThat(customers.get(customer(second)).email()).isEqualTo("family@example.org");
        assertThat(say(who().email("family@example.org")).customer()).isEqualTo(first.customer());
    }

    @Test
    void keepsTwoAccountsWithOnePhoneApartAndJoinsTwoAddressesWithOne() {
        var first = say(who().user("1").phone("+49 30 1234567"));
        var second = say(who().user("2").phone("0049 30 1234567"));
        assertThat(second.customer()).isNotEqualTo(first.customer());
        var one = say(who().email("a@example.org").phone("+43 1 5856060"));
        var other = say(who().email("b@example.org").phone("+43 1 5856060"));
        assertThat(other.customer()).isEqualTo(one.customer());
    }

    @Test
    void understandsPhoneNumbersByTheCountryOfWhoeverHasThem() {
        var who = say(who().user("1").country("Österreich").phone("01 5856060"));
        assertThat(customers.get(customer(who)).phone()).isEqualTo("+4315856060");
        var odd = say(who().user("2").phone("call me"));
        assertThat(customers.get(customer(odd)).phone()).isNull();
        assertThat(customers.get(customer(odd)).attributes()).containsEntry("phone", "call me");
    }

    @Test
    void keepsBothAddressesOfSomebodyWhoChangedTheirs() {
        say(who().user("1").email("old@example.org").at(0));
        var now = say(who().user("1").email("new@example.org").at(60));
        assertThat(customers.get(customer(now)).email()).isEqualTo("new@example.org");
        assertThat(say(who().email("old@example.org").at(30)).customer()).isEqualTo(now.customer());
        assertThat(customers.get(customer(now)).email()).isEqualTo("new@example.org");
        assertThat(customers.identities(customer(now)))
                .extracting(identity -> identity.identifier().value())
                .containsExactly("1", "new@example.org", "old@example.org");
    }

    @Test
    void joinsCustomersOfTwoSystemsAndSaysWhy() {
        var shop = say(who().user("1").email("a@example.org").at(0));
        var crm = say(who().number("crm", "c1").at(10));
        assertThat(crm.customer()).isNotEqualTo(shop.customer());
        var both = say(who().number("crm", "c1").email("a@example.org").at(20));
        assertThat(both.customer()).isEqualTo(shop.customer());
        assertThat(moves)
                .containsExactly(new Move(crm.identifier(), crm.customer(), shop.customer()));
        assertThat(customers.merges(customer(shop)))
                .singleElement()
                .satisfies(
                        merge -> {
                            assertThat(merge.other()).isEqualTo(crm.customer());
                            assertThat(merge.evidence())
                                    .isEqualTo(
                                            new Merge.Evidence(
                                                    new Identifier("crm", "c1"),
                                                    new Identifier(
                                                            Identifier.EMAIL, "a@example.org"),
                                                    new Cause(Cause.EVENT, "1/m")));
                        });
        assertThat(customers.get(customer(crm)).id()).isEqualTo(shop.customer());
        assertThat(customerCount()).isEqualTo(1);
        assertThat(buried()).containsExactly(customer(crm).value());
    }

    @Test
    void takesNoPoisonForIds() {
        for (var poison : List.of("null", " NULL ", "undefined", "Guest", "0", "-1", "NaN", "")) {
            var draft = new CustomerDraft("shop", poison, null, "N", null, Map.of());
            assertThat(draft.isNobody()).as(poison).isTrue();
        }
        var named = new CustomerDraft("shop", "undefined", "null@null", "N", null, Map.of());
        assertThat(named.isNobody()).isTrue();
        assertThat(named.attributes()).containsKey("email");
        assertThat(new CustomerDraft("shop", null, "guest@inn.example", null, null, Map.of()))
                .extracting(CustomerDraft::email)
                .isEqualTo("guest@inn.example");
        assertThat(customers.resolveSightings(List.of(new Sighting(named, MAY, Cause.UNKNOWN))))
                .containsExactly(Person.NOBODY);
    }

    @Test
    void tellsNobodyApartByWhatTooManyShare() {
        var tenants =
                IntStream.range(0, 10)
                        .mapToObj(i -> say(who().email("p" + i + "@example.org").device("till")))
                        .map(Person::customer)
                        .distinct()
                        .toList();
        assertThat(tenants).as("ten addresses of one device may be one person").hasSize(1);
        say(who().email("p10@example.org").device("till"));
        assertThat(customerCount()).as("eleven are not").isEqualTo(11);
        assertThat(say(who().device("till")).customer()).isNull();
        var first = customers.find("p0@example.org").getFirst();
        assertThat(customers.refusedMerges(first))
                .extracting(RefusedMerge::reason)
                .containsExactly(RefusedMerge.Reason.CROWDED);
        assertThat(customers.merges(first)).isEmpty();
    }

    @Test
    void undoesAMergeAndHoldsToIt() {
        var shop = say(who().user("1").email("a@example.org").name("Anna").at(0));
        var crm = say(who().number("crm", "c1").name("Berta").phone("+49301234567").at(10));
        say(who().number("crm", "c1").email("a@example.org").at(20));
        assertThat(customers.get(customer(shop)).name()).isEqualTo("Berta");
        var merge = customers.merges(customer(shop)).getFirst();

        undo(customer(shop), merge.id());
        assertThat(customers.get(customer(shop)).name()).isEqualTo("Anna");
        var berta = customers.get(customer(crm));
        assertThat(berta.id()).isEqualTo(crm.customer());
        assertThat(berta.email()).as("the address is Anna's").isNull();
        assertThat(berta.phone()).isEqualTo("+49301234567");

        var again = say(who().number("crm", "c1").email("a@example.org").name("B. B.").at(30));
        assertThat(again.customer()).isEqualTo(crm.customer());
        assertThat(customers.get(customer(crm)).name()).isEqualTo("B. B.");
        assertThat(customers.merges(customer(shop)).getFirst().undoneBy()).isEqualTo("user:7");
        assertThat(customers.refusedMerges(customer(crm)))
                .extracting(RefusedMerge::reason)
                .containsExactly(RefusedMerge.Reason.SEPARATED);
        assertThatThrownBy(() -> undo(customer(shop), merge.id()))
                .isInstanceOf(CustomersException.class);
    }

    @Test
    void mergesTwoNumbersOfOneSystemWhenSomebodySaysSo() {
        var one = say(who().user("1").name("Anna").at(0));
        var other = say(who().user("2").name("Anna B.").email("a@example.org").at(10));
        long merge = merge(customer(other), customer(one));
        assertThat(say(who().user("1").at(20)).customer()).isEqualTo(other.customer());
        assertThat(customers.get(customer(one)).id()).isEqualTo(other.customer());
        assertThat(customers.merges(customer(other)).getFirst().by()).isEqualTo("user:7");
        assertThat(say(who().user("3").email("a@example.org").at(30)).customer())
                .as("a third number is somebody else")
                .isNotEqualTo(other.customer());

        undo(customer(other), merge);
        assertThat(say(who().user("1").at(40)).customer()).isEqualTo(one.customer());
        assertThat(customers.get(customer(one)).name()).isEqualTo("Anna");
        assertThatThrownBy(() -> merge(customer(one), customer(one)))
                .isInstanceOf(CustomersException.class);

        merge(customer(one), customer(other));
        assertThat(say(who().user("2").at(50)).customer()).isEqualTo(one.customer());
    }

    @Test
    void partsWhomALateStatementShowsToBeTwo() {
        var shop = say(who().user("1").email("a@example.org").at(100));
        var crm = say(who().number("crm", "c1").email("a@example.org").at(50));
        assertThat(crm.customer()).isEqualTo(shop.customer());
        var late = say(who().user("2").number("crm", "c1").at(10));
        assertThat(late.customer()).isNotEqualTo(say(who().user("1").at(100)).customer());
        assertThat(say(who().number("crm", "c1").at(50)).customer()).isEqualTo(late.customer());
    }

    @Test
    void findsByAnyName() {
        var id = customer(say(who().user("K-77").email("jo@example.org").phone("+49301234567")));
        for (var text : List.of("K-77", "JO@example.org", "+49 (30) 1234567", " K-77 ")) {
            assertThat(customers.find(text)).as(text).containsExactly(id);
        }
        assertThat(customers.find("K-7")).isEmpty();
    }

    @Test
    void tellsTypeAndSourceOfEveryStatement() {
        var attributes =
                Map.of(
                        "age", Trait.number(new BigDecimal("41")),
                        "vip", Trait.flag(true),
                        "birthday", Trait.date(LocalDate.parse("1985-04-12")),
                        "tags", Trait.list(List.of("a", "b")));
        say(who().user("1").name("Anna").at(0));
        var id = customer(say(who().user("1").name("Anna B.").attributes(attributes).at(60)));
        assertThat(customers.get(id).attributes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "age",
                                "41",
                                "vip",
                                "true",
                                "birthday",
                                "1985-04-12",
                                "tags",
                                "a, b"));
        assertThat(customers.statements(id))
                .contains(
                        new Statement(
                                "attribute:birthday",
                                Trait.date(LocalDate.parse("1985-04-12")),
                                MAY.plusSeconds(60),
                                new Cause(Cause.EVENT, "1/m"),
                                new Identifier("shop", "1"),
                                false,
                                true));
    }

    private Person say(Who who) {
        return Objects.requireNonNull(
                        transactions.execute(
                                status -> customers.resolveSightings(List.of(who.sighting()))))
                .getFirst();
    }

    private long merge(CustomerId kept, CustomerId other) {
        return Objects.requireNonNull(
                transactions.execute(status -> customers.merge(kept, other, "user:7")));
    }

    private void undo(CustomerId customer, long merge) {
        transactions.executeWithoutResult(status -> customers.undo(customer, merge, "user:7"));
    }

    private static CustomerId customer(Person person) {
        return Objects.requireNonNull(person.customer());
    }

    private long customerCount() {
        return sql.sql("select count(*) from facts.customers").query(Long.class).single();
    }

    private List<Long> buried() {
        return sql.sql("select id from warehouse.tombstone where fact = 'customers'")
                .query(Long.class)
                .list();
    }

    private static Who who() {
        return new Who();
    }
}
