package org.stammkunde.access.users;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.Audit;
import org.stammkunde.access.Grants;
import org.stammkunde.access.Role;
import org.stammkunde.access.Secrets;
import org.stammkunde.access.UserId;
import org.stammkunde.web.Viewer;

/// Offers of accounts, handed on as links by whoever invites. A link works once, for a week,
/// until it is revoked or replaced by a newer one for the same address.
@Service
public class Invitations {

    static final Duration VALID = Duration.ofDays(7);

    private final InvitationStore store;
    private final Users users;
    private final Audit audit;
    private final Clock clock;

    Invitations(InvitationStore store, Users users, Audit audit, Clock clock) {
        this.store = store;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those that can still be accepted, the newest first.
    public List<Invitation> open() {
        return store.open(clock.instant());
    }

    /// @throws AccessException when the address has an account or the role is beyond `by`
    @Transactional
    public IssuedInvitation invite(String typedEmail, Role role, Viewer by) {
        var email = Emails.checked(typedEmail);
        Grants.requireWithin(by, role.permissions());
        if (users.emailTaken(email)) {
            throw AccessException.invalid("email", "access.email-taken");
        }
        return issue(null, email, role, by);
    }

    /// A link with which somebody chooses a new password for their account. The old one holds
    /// until then.
    ///
    /// @throws AccessException when the account is not active or beyond `by`
    @Transactional
    public IssuedInvitation recover(UserId id, Viewer by) {
        var account = users.get(id);
        Grants.requireWithin(by, account.role().permissions());
        if (!account.active()) {
            throw AccessException.conflict("access.inactive-user");
        }
        return issue(id, account.email(), account.role(), by);
    }

    private IssuedInvitation issue(@Nullable UserId account, String email, Role role, Viewer by) {
        var now = clock.instant();
        store.revokeFor(email, now);
        var token = Secrets.token();
        var invitation =
                store.insert(
                        account, email, role, Secrets.sha256(token), by.id(), now, now.plus(VALID));
        record("invitations.created", invitation);
        return new IssuedInvitation(invitation, token);
    }

    /// @throws AccessException when it is no longer open or its role is beyond `by`
    @Transactional
    public void revoke(long id, Viewer by) {
        var invitation = store.find(id).orElseThrow(Invitations::unusable);
        Grants.requireWithin(by, invitation.role().permissions());
        if (!store.revoke(id, clock.instant())) {
            throw unusable();
        }
        record("invitations.revoked", invitation);
    }

    /// The invitation behind a link, if it can still be accepted.
    public Optional<Invitation> find(String token) {
        return store.byToken(Secrets.sha256(token))
                .filter(invitation -> invitation.openAt(clock.instant()));
    }

    /// Makes the account, or gives an existing one its new password.
    ///
    /// @param name for a new account
    /// @throws AccessException when the link is used up, or name or password are against the
    ///     rules; the link then remains usable
    @Transactional
    public UserAccount accept(String token, String name, String password, Locale language) {
        var invitation =
                store.accept(Secrets.sha256(token), clock.instant())
                        .orElseThrow(Invitations::unusable);
        var account =
                invitation.account() == null
                        ? users.create(
                                new NewUser(
                                        invitation.email(),
                                        name,
                                        invitation.role(),
                                        language,
                                        password),
                                Audit.ANONYMOUS)
                        : users.replacePassword(invitation.account(), password);
        audit.recordAs(
                account.id().asActor(),
                "invitations.accepted",
                "invitation",
                Long.toString(invitation.id()),
                Map.of());
        return account;
    }

    private void record(String action, Invitation invitation) {
        audit.record(
                action,
                "invitation",
                Long.toString(invitation.id()),
                Map.of("role", invitation.role().name()));
    }

    private static AccessException unusable() {
        return AccessException.notFound("access.invitation-unusable");
    }
}
