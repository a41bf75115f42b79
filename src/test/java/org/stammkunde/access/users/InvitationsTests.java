package org.stammkunde.access.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.Role;
import org.stammkunde.testing.AtOnce;
import org.stammkunde.testing.Database;
import org.stammkunde.testing.SettableClock;

class InvitationsTests {

    private static final String EMAIL = "new@example.com";

    private final Database database = Database.migrated();
    private final SettableClock clock = SettableClock.at("2026-01-31T12:00:00Z");
    private final People people = People.on(database, clock);
    private final Invitations invitations = people.invitations();
    private final UserAccount owner = people.create("owner@example.com", Role.OWNER);

    @Test
    void makesAnAccountOfTheInvitedAddressAndRole() {
        var token = invite(EMAIL, Role.MARKETER);
        var account = accept(token);
        assertThat(account.email()).isEqualTo(EMAIL);
        assertThat(account.role()).isEqualTo(Role.MARKETER);
        assertThat(invitations.open()).isEmpty();
    }

    @Test
    void worksOnceEvenForTwoAtTheSameTime() {
        var token = invite(EMAIL, Role.MARKETER);
        var outcome = AtOnce.run(6, () -> accept(token));
        assertThat(outcome.succeeded()).isEqualTo(1);
        assertUnusable(() -> accept(token));
    }

    @Test
    void expiresAfterAWeek() {
        var token = invite(EMAIL, Role.MARKETER);
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(invitations.find(token)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(invitations.find(token)).isEmpty();
        assertUnusable(() -> accept(token));
    }

    @Test
    void endsWhenRevokedReplacedOrItsMakerLeaves() {
        var revoked = issue(EMAIL, Role.MARKETER, owner);
        database.transact(() -> invitations.revoke(revoked.invitation().id(), owner.asViewer()));
        assertUnusable(() -> accept(revoked.token()));

        var replaced = invite("second@example.com", Role.MARKETER);
        var replacing = invite("SECOND@example.com", Role.ANALYST);
        assertUnusable(() -> accept(replaced));
        assertThat(accept(replacing).role()).isEqualTo(Role.ANALYST);

        var admin = people.create("admin@example.com", Role.ADMIN);
        var orphaned = issue("third@example.com", Role.ADMIN, admin).token();
        database.transact(() -> people.users().deactivate(admin.id(), owner.asViewer()));
        assertUnusable(() -> accept(orphaned));
    }

    @Test
    void endsWhenTheRoleItWasMeantForOrMadeWithChanges() {
        var marketer = people.create("rising@example.com", Role.MARKETER);
        var admin = people.create("admin@example.com", Role.ADMIN);
        var toRecover =
                database.transactFor(() -> invitations.recover(marketer.id(), admin.asViewer()));
        var invited = issue("third@example.com", Role.ADMIN, admin).token();

        changeRole(marketer, Role.OWNER);
        changeRole(admin, Role.ANALYST);
        assertUnusable(() -> accept(toRecover.token()));
        assertUnusable(() -> accept(invited));
    }

    @Test
    void endsWhenThePasswordItWouldReplaceWasChanged() {
        var marketer = people.create("rising@example.com", Role.MARKETER);
        var token =
                database.transactFor(() -> invitations.recover(marketer.id(), owner.asViewer()))
                        .token();
        database.transact(
                () ->
                        people.users()
                                .changePassword(
                                        marketer.id(), People.PASSWORD, "quite another secret"));
        assertUnusable(() -> accept(token));
    }

    private void changeRole(UserAccount account, Role role) {
        database.transact(() -> people.users().changeRole(account.id(), role, owner.asViewer()));
    }

    @Test
    void staysUsableAfterAWeakPassword() {
        var token = invite(EMAIL, Role.MARKETER);
        assertThatThrownBy(
                        () ->
                                database.transact(
                                        () ->
                                                invitations.accept(
                                                        token, "New", "short", Locale.GERMAN)))
                .isInstanceOf(AccessException.class);
        assertThat(accept(token).email()).isEqualTo(EMAIL);
    }

    @Test
    void giveNobodyMoreThanTheirMakerMay() {
        var admin = people.create("admin@example.com", Role.ADMIN);
        assertThatThrownBy(() -> invitations.invite(EMAIL, Role.OWNER, admin.asViewer()))
                .isInstanceOfSatisfying(
                        AccessException.class,
                        e -> assertThat(e.code()).isEqualTo("access.beyond-yourself"));
    }

    @Test
    void keepTheTokenOutOfTheDatabase() {
        var token = invite(EMAIL, Role.MARKETER);
        var everything =
                database.jdbc()
                        .sql(
                                """
                                select (select string_agg(i::text, ' ') from access.invitation i)
                                    || (select string_agg(e::text, ' ') from access.audit_entry e)
                                """)
                        .query(String.class)
                        .single();
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(everything).contains(EMAIL).doesNotContain(token);
    }

    private String invite(String email, Role role) {
        return issue(email, role, owner).token();
    }

    private IssuedInvitation issue(String email, Role role, UserAccount by) {
        return database.transactFor(() -> invitations.invite(email, role, by.asViewer()));
    }

    private UserAccount accept(String token) {
        return database.transactFor(
                () -> invitations.accept(token, "New", People.PASSWORD, Locale.GERMAN));
    }

    private static void assertUnusable(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        AccessException.class,
                        e -> assertThat(e.code()).isEqualTo("access.invitation-unusable"));
    }
}
