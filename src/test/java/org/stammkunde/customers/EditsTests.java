package org.stammkunde.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.testing.SettableClock;
import org.stammkunde.testing.TestDatabase;

/// What people enter about a customer holds against what sources say, before and after.
class EditsTests {

    private static final String ADA = "user:1";

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient sql = JdbcClient.create(database);
    private final TransactionTemplate transactions =
            new TransactionTemplate(new JdbcTransactionManager(database));
    private final SettableClock clock = SettableClock.at("2026-06-01T00:00:00Z");
    private final Customers customers = CustomersOnDatabase.of(database, clock);
    private final Edits edits = CustomersOnDatabase.edits(database, clock);

    @Test
    void keepsWhatSomebodyEnteredWhateverSourcesSayLater() {
        var id = say(who().user("1").name("A. Adler").country("DE"));
        edit(id, value(ProfileField.NAME, "Ada Adler"), value(ProfileField.COUNTRY, "Austria"));
        say(who().user("1").name("ADLER").country("CH").at(99));
        assertThat(customers.get(id).name()).isEqualTo("Ada Adler");
        assertThat(customers.get(id).country()).isEqualTo("AT");
        assertThat(said(id, Statement.NAME))
                .extracting(each -> text(each.value()), Statement::entered, Statement::holds)
                .containsExactly(tuple("Ada Adler", true, true), tuple("ADLER", false, false));
        assertThat(said(id, Statement.NAME).getFirst().cause())
                .isEqualTo(new Cause(Cause.MANUAL, ADA));

        edit(id, new Entry.AsTold(ProfileField.NAME));
        assertThat(customers.get(id).name()).isEqualTo("ADLER");
        assertThat(customers.get(id).country()).isEqualTo("AT");
    }

    @Test
    void findsByTheNewAddressAndStillByTheOldOne() {
        var id = say(who().email("old@example.org"));
        edit(id, value(ProfileField.EMAIL, " New@Example.org "));
        assertThat(customers.get(id).email()).isEqualTo("new@example.org");
        assertThat(say(who().email("old@example.org").at(50))).isEqualTo(id);
        assertThat(say(who().email("new@example.org").at(60))).isEqualTo(id);
        assertThat(customers.get(id).email()).isEqualTo("new@example.org");
        assertThat(customers.identities(id)).hasSize(2);
        assertThat(customerCount()).isEqualTo(1);
    }

    @Test
    void mergesNobodySilently() {
        var id = say(who().email("a@example.org"));
        var other = say(who().user("9").email("b@example.org"));
        assertThatThrownBy(() -> edit(id, value(ProfileField.EMAIL, "b@example.org")))
                .isInstanceOfSatisfying(
                        CustomersException.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(CustomersException.ADDRESS_TAKEN);
                            assertThat(refused.args()).containsEntry("other", other.toString());
                            assertThat(refused.field()).isEqualTo("email");
                        });
        assertThat(customers.get(id).email()).isEqualTo("a@example.org");
        assertThat(customerCount()).isEqualTo(2);
    }

    @Test
    void letsAWrongNumberGoToWhomeverItBelongsTo() {
        var id = say(who().email("a@example.org").phone("+49301234567"));
        edit(id, new Entry.Nothing(ProfileField.PHONE));
        assertThat(customers.get(id).phone()).isNull();
        assertThat(customers.find("+49301234567")).isEmpty();
        assertThat(customerCount()).isEqualTo(1);
        assertThat(said(id, Statement.PHONE))
                .extracting(each -> text(each.value()), Statement::holds)
                .containsExactlyInAnyOrder(tuple(null, true), tuple("+49301234567", false));

        say(who().email("a@example.org").phone("+49301234567").at(70));
        assertThat(customers.get(id).phone()).isNull();
        var owner = say(who().email("b@example.org").phone("+49301234567").at(80));
        assertThat(owner).isNotEqualTo(id);
        assertThat(customers.get(owner).phone()).isEqualTo("+49301234567");
        assertThat(customers.get(id).email()).isEqualTo("a@example.org");
        assertThat(customers.merges(id)).isEmpty();
    }

    @Test
    void keepsTogetherWhatAWrongNumberHeldTogether() {
        var id = say(who().user("1").phone("+49301234567"));
        say(who().email("a@example.org").phone("+49301234567").at(1));
        edit(id, new Entry.Nothing(ProfileField.PHONE));
        assertThat(say(who().email("a@example.org").at(2))).isEqualTo(id);
        assertThat(customerCount()).isEqualTo(1);
    }

    @Test
    void believesTheSourcesAgainAboutANumberNobodyElseHas() {
        var id = say(who().email("a@example.org").phone("+49301234567"));
        edit(id, new Entry.Nothing(ProfileField.PHONE));
        edit(id, new Entry.AsTold(ProfileField.PHONE));
        assertThat(customers.get(id).phone()).isEqualTo("+49301234567");
        assertThat(customers.find("+49301234567")).containsExactly(id);
    }

    @Test
    void leavesANumberWithWhoHasItWhenTheSourcesAreBelievedAgain() {
        var id = say(who().email("a@example.org").phone("+49301234567"));
        edit(id, new Entry.Nothing(ProfileField.PHONE));
        var owner = say(who().email("b@example.org").phone("+49301234567").at(80));
        edit(id, new Entry.AsTold(ProfileField.PHONE));
        assertThat(customers.find("+49301234567")).containsExactly(owner);
        assertThat(customerCount()).isEqualTo(2);
    }

    @Test
    void neverTakesTheOnlyIdentifier() {
        var id = say(who().email("a@example.org").device("phone"));
        assertThatThrownBy(() -> edit(id, new Entry.Nothing(ProfileField.EMAIL)))
                .hasMessageContaining("customers.only-identifier");
        assertThat(customers.get(id).email()).isEqualTo("a@example.org");
    }

    @Test
    void refusesWhatMeansNothing() {
        var id = say(who().user("1"));
        assertRefused(id, value(ProfileField.NAME, "a".repeat(201)), "customers.invalid-name");
        assertRefused(id, value(ProfileField.EMAIL, "nobody"), "customers.invalid-email");
        assertRefused(id, value(ProfileField.PHONE, "12"), "customers.invalid-phone");
        assertRefused(id, value(ProfileField.COUNTRY, "Atlantis"), "customers.invalid-country");
        assertThatThrownBy(
                        () ->
                                edit(
                                        id,
                                        value(ProfileField.NAME, "A"),
                                        new Entry.AsTold(ProfileField.NAME)))
                .hasMessageContaining("customers.field-twice");
    }

    @Test
    void readsNumbersInTheCountryEnteredWithThem() {
        var id = say(who().user("1").country("DE"));
        edit(id, value(ProfileField.COUNTRY, "AT"), value(ProfileField.PHONE, "01 5856060"));
        assertThat(customers.get(id).phone()).isEqualTo("+4315856060");
    }

    @Test
    void tellsTheSecondOfTwoAtOnce() {
        var id = say(who().user("1").name("Old"));
        var seen = Map.of(ProfileField.NAME, "Old");
        make(id, new EditDraft(List.of(value(ProfileField.NAME, "First")), seen));
        var second = new EditDraft(List.of(value(ProfileField.NAME, "Second")), seen);
        assertThatThrownBy(() -> make(id, second)).hasMessageContaining("edited-meanwhile");
        assertThat(customers.get(id).name()).isEqualTo("First");
        var same = new EditDraft(List.of(value(ProfileField.NAME, "First")), seen);
        assertThat(make(id, same)).isEmpty();
    }

    @Test
    void goesWithItsCustomerThroughMergeAndUndo() {
        var one = say(who().user("1").name("One"));
        var other = say(who().user("2").name("Other"));
        edit(other, value(ProfileField.NAME, "Entered"));
        long merge = decided(() -> customers.merge(one, other, ADA));
        assertThat(customers.get(one).name()).isEqualTo("Entered");
        decided(
                () -> {
                    customers.undo(one, merge, ADA);
                    return merge;
                });
        assertThat(customers.get(one).name()).isEqualTo("One");
        assertThat(customers.get(other).name()).isEqualTo("Entered");
    }

    @Test
    void mergingByHandGivesATakenNumberBack() {
        var id = say(who().email("a@example.org").phone("+49301234567"));
        edit(id, new Entry.Nothing(ProfileField.PHONE));
        var owner = say(who().email("b@example.org").phone("+49301234567").at(80));
        decided(() -> customers.merge(id, owner, ADA));
        assertThat(customers.find("+49301234567")).containsExactly(id);
    }

    @Test
    void undoesUnlessSomebodyChangedItSince() {
        var id = say(who().email("old@example.org").name("Old"));
        long renamed = edit(id, value(ProfileField.EMAIL, "typo@example.org")).getAsLong();
        undo(id, renamed);
        assertThat(customers.get(id).email()).isEqualTo("old@example.org");
        assertThat(customers.find("typo@example.org")).isEmpty();
        assertThat(say(who().email("typo@example.org").at(90))).isNotEqualTo(id);
        assertThatThrownBy(() -> undo(id, renamed)).hasMessageContaining("customers.no-edit");

        long first = edit(id, value(ProfileField.NAME, "First")).getAsLong();
        clock.advance(Duration.ofSeconds(1));
        edit(id, value(ProfileField.NAME, "Second"));
        assertThatThrownBy(() -> undo(id, first)).hasMessageContaining("edited-since");
        assertThat(customers.get(id).name()).isEqualTo("Second");
    }

    @Test
    void undoesNothingOfANumberThatIsSomebodyElsesByNow() {
        var id = say(who().email("a@example.org").phone("+49301234567"));
        long taken = edit(id, new Entry.Nothing(ProfileField.PHONE)).getAsLong();
        say(who().email("b@example.org").phone("+49301234567").at(80));
        assertThatThrownBy(() -> undo(id, taken)).hasMessageContaining("edited-since");
        assertThat(customerCount()).isEqualTo(2);
    }

    private void assertRefused(CustomerId id, Entry entry, String code) {
        assertThatThrownBy(() -> edit(id, entry)).hasMessageContaining(code);
    }

    private static Entry value(ProfileField field, String text) {
        return new Entry.Value(field, text);
    }

    private OptionalLong edit(CustomerId id, Entry... entries) {
        return make(id, new EditDraft(Arrays.asList(entries), Map.of()));
    }

    private OptionalLong make(CustomerId id, EditDraft draft) {
        return decided(() -> edits.make(id, draft, ADA));
    }

    private void undo(CustomerId id, long edit) {
        transactions.executeWithoutResult(status -> edits.undo(id, edit, ADA));
    }

    private <T> T decided(Supplier<T> decision) {
        return Objects.requireNonNull(transactions.execute(status -> decision.get()));
    }

    private static @Nullable String text(@Nullable Trait value) {
        return value == null ? null : value.text();
    }

    private List<Statement> said(CustomerId id, String field) {
        return customers.statements(id).stream()
                .filter(each -> each.field().equals(field))
                .toList();
    }

    private static Who who() {
        return new Who();
    }

    private CustomerId say(Who who) {
        return Objects.requireNonNull(
                decided(() -> customers.resolveSightings(List.of(who.sighting())))
                        .getFirst()
                        .customer());
    }

    private long customerCount() {
        return sql.sql("select count(*) from customers.customer").query(Long.class).single();
    }
}
