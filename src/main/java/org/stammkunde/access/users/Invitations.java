package org.stammkunde.access.users;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.Audit;
import org.stammkunde.access.Grants;
import org.stammkunde.access.Role;
import org.stammkunde.access.Secrets;
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
        var now = clock.instant();
        store.revokeFor(email, now);
        var token = Secrets.token();
        var hash = Secrets.sha256(token);
        var invitation = store.insert(email, role, hash, by.id(), now, now.plus(VALID));
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

    /// Makes the account.
    ///
    /// @throws AccessException when the link is used up, or name or password are against the
    ///     rules; the link then remains usable
    @Transactional
    public UserAccount accept(String token, String name, String password, Locale language) {
        var invitation =
                store.accept(Secrets.sha256(token), clock.instant())
                        .orElseThrow(Invitations::unusable);
        var user = new NewUser(invitation.email(), name, invitation.role(), language, password);
        var account = users.create(user, Audit.ANONYMOUS);
        audit.recordAs(
                account.id().asActor(),
                "invitations.accepted",
                "invitation",
                Long.toString(invitation.id()),
                Map.of("role", invitation.role().name()));
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
