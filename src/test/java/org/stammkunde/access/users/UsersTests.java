package org.stammkunde.access.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.Role;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.testing.AtOnce;
import org.stammkunde.testing.Database;
import org.stammkunde.testing.SettableClock;

class UsersTests {

    private final Database database = Database.migrated();
    private final People people = People.on(database, SettableClock.at("2026-01-31T12:00:00Z"));
    private final Users users = people.users();

    @Test
    void storesPasswordsAsArgon2idOnly() {
        People.on(database, SettableClock.at("2026-01-31T12:00:00Z"), new Passwords())
                .create("anna@example.com", Role.OWNER);
        var hash =
                database.jdbc()
                        .sql("select password_hash from access.account")
                        .query(String.class)
                        .single();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hash).doesNotContain(People.PASSWORD);
    }

    @Test
    void authenticatesWithTheRightPasswordWhateverTheCaseOfTheAddress() {
        people.create("Anna@Example.com", Role.OWNER);
        assertThat(users.authenticate(" anna@example.COM ", People.PASSWORD)).isPresent();
        assertThat(users.authenticate("anna@example.com", "something else")).isEmpty();
        assertThat(users.authenticate("nobody@example.com", People.PASSWORD)).isEmpty();
    }

    @Test
    void keepsOneAccountPerAddress() {
        people.create("anna@example.com", Role.OWNER);
        var outcome = AtOnce.run(4, () -> people.create("ANNA@example.com", Role.SUPPORT));
        assertThat(outcome.succeeded()).isZero();
        var fresh = AtOnce.run(4, () -> people.create("ben@example.com", Role.SUPPORT));
        assertThat(fresh.succeeded()).isEqualTo(1);
    }

    @Test
    void keepsAnOwnerWhenTwoOwnersRemoveEachOther() {
        for (int round = 0; round < 20; round++) {
            var anna = people.create("anna" + round + "@example.com", Role.OWNER);
            var ben = people.create("ben" + round + "@example.com", Role.OWNER);
            var outcome =
                    AtOnce.run(
                            List.of(
                                    () -> demote(ben, anna),
                                    () ->
                                            database.transact(
                                                    () ->
                                                            users.deactivate(
                                                                    anna.id(), ben.asViewer()))));
            assertThat(outcome.succeeded()).isEqualTo(1);
            assertThat(outcome.failures())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            AccessException.class,
                            e -> assertThat(e.code()).isEqualTo("access.last-owner"));
            assertThat(activeOwners()).isEqualTo(1);
            database.jdbc().sql("update access.account set active = false").update();
        }
    }

    @Test
    void letsNobodyTouchWhoMayDoMore() {
        var owner = people.create("owner@example.com", Role.OWNER);
        people.create("second@example.com", Role.OWNER);
        var admin = people.create("admin@example.com", Role.ADMIN);
        var analyst = people.create("analyst@example.com", Role.ANALYST);

        assertRefused("access.beyond-yourself", () -> demote(owner, admin));
        assertRefused(
                "access.beyond-yourself",
                () -> users.changeRole(analyst.id(), Role.OWNER, admin.asViewer()));
        assertRefused(
                "access.beyond-yourself", () -> users.deactivate(owner.id(), admin.asViewer()));
        assertRefused(
                "access.not-yourself",
                () -> users.changeRole(admin.id(), Role.SUPPORT, admin.asViewer()));
        database.transact(() -> users.changeRole(analyst.id(), Role.ADMIN, admin.asViewer()));
        assertThat(users.get(analyst.id()).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void endsSessionsWithEveryChangeOfRoleStateOrPassword() {
        var owner = people.create("owner@example.com", Role.OWNER);
        var ben = people.create("ben@example.com", Role.ANALYST);
        database.transact(() -> users.changeRole(ben.id(), Role.SUPPORT, owner.asViewer()));
        database.transact(
                () -> users.changePassword(ben.id(), People.PASSWORD, "another long password"));
        database.transact(() -> users.deactivate(ben.id(), owner.asViewer()));
        assertThat(users.get(ben.id()).sessionEpoch()).isEqualTo(3);
        assertThat(users.authenticate("ben@example.com", "another long password")).isEmpty();
        database.transact(() -> users.activate(ben.id(), owner.asViewer()));
        assertThat(users.authenticate("ben@example.com", "another long password")).isPresent();
    }

    @Test
    void changesAPasswordOnlyForWhoKnowsTheCurrentOne() {
        var owner = people.create("owner@example.com", Role.OWNER);
        assertRefused(
                "access.wrong-password",
                () -> users.changePassword(owner.id(), "a wrong password", "another long one"));
        assertRefused(
                "access.password-too-short",
                () -> users.changePassword(owner.id(), People.PASSWORD, "short"));
        assertThat(users.authenticate("owner@example.com", People.PASSWORD)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars,access.password-too-short",
        "Owner@Example.com,access.password-is-email"
    })
    void refusesWeakPasswords(String password, String code) {
        assertRefused(code, () -> draft("owner@example.com", password));
    }

    @Test
    void refusesPasswordsThatOnlySlowTheServerDown() {
        assertRefused(
                "access.password-too-long", () -> draft("owner@example.com", "x".repeat(129)));
        draft("owner@example.com", "x".repeat(128));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "anna", "@example.com", "anna@", "a b@example.com", "a@b\r\nBcc: c@d"})
    void refusesWhatIsNoAddress(String email) {
        assertRefused("access.invalid-email", () -> draft(email, People.PASSWORD));
    }

    @Test
    void listsTheActiveOnesFirst() {
        var owner = people.create("z@example.com", Role.OWNER);
        var ben = people.create("b@example.com", Role.ANALYST);
        database.transact(() -> users.deactivate(ben.id(), owner.asViewer()));
        assertThat(users.list(new PageRequest(0, 50, null, false)).items())
                .extracting(UserAccount::email)
                .containsExactly("z@example.com", "b@example.com");
    }

    private void demote(UserAccount whom, UserAccount by) {
        database.transact(() -> users.changeRole(whom.id(), Role.ANALYST, by.asViewer()));
    }

    private static NewUser draft(String email, String password) {
        return new NewUser(email, "Anna", Role.OWNER, Locale.GERMAN, password);
    }

    private long activeOwners() {
        return database.jdbc()
                .sql("select count(*) from access.account where active and role = 'OWNER'")
                .query(Long.class)
                .single();
    }

    private static void assertRefused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        AccessException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
