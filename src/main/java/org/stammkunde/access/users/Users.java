package org.stammkunde.access.users;

import java.time.Clock;
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
import org.stammkunde.access.UserId;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;
import org.stammkunde.web.Viewer;

/// The people with an account. At least one active owner always remains, and nobody touches the
/// account of somebody with permissions beyond their own, or their own role.
@Service
public class Users {

    private final UserStore store;
    private final InvitationStore invitations;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    Users(
            UserStore store,
            InvitationStore invitations,
            Passwords passwords,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.invitations = invitations;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    public Slice<UserAccount> list(PageRequest page) {
        return store.list(page);
    }

    /// The accounts that come after a place, in the order in which they were made.
    Stretch<UserAccount> after(@Nullable Place after, int size) {
        return store.after(after, size);
    }

    long count() {
        return store.count();
    }

    public Optional<UserAccount> find(UserId id) {
        return store.find(id);
    }

    /// @throws AccessException when there is no such account
    public UserAccount get(UserId id) {
        return find(id).orElseThrow(Users::unknown);
    }

    public boolean ownerExists() {
        return store.ownerExists();
    }

    public boolean emailTaken(String email) {
        return idOf(email).isPresent();
    }

    /// The account of an address, active or not.
    public Optional<UserId> idOf(String email) {
        return store.byEmail(email.strip()).map(stored -> stored.account().id());
    }

    /// @param actor who is told to have made it in the audit log
    /// @throws AccessException when the address has an account already
    @Transactional
    public UserAccount create(NewUser user, String actor) {
        var hash = passwords.hash(user.password());
        var id =
                store.insert(user, hash, clock.instant())
                        .orElseThrow(() -> AccessException.invalid("email", "access.email-taken"));
        audit.recordAs(actor, "users.created", "user", id.toString(), role(user.role()));
        return get(id);
    }

    /// Compares a password, in the same time whether or not the account exists.
    public Optional<UserAccount> authenticate(String email, String password) {
        var stored = store.byEmail(email.strip()).filter(found -> found.account().active());
        if (stored.isEmpty()) {
            passwords.pretend(password);
            return Optional.empty();
        }
        return stored.filter(found -> passwords.matches(password, found.passwordHash()))
                .map(UserStore.Stored::account);
    }

    public void noteSignIn(UserId id) {
        store.signedIn(id, clock.instant());
    }

    /// Ends all sessions of the account, the links made for it and those it made: they were meant
    /// for, or came from, the role it had.
    @Transactional
    public void changeRole(UserId id, Role role, Viewer by) {
        var account = lockForChange(id, by);
        Grants.requireWithin(by, role.permissions());
        if (account.role() == role) {
            return;
        }
        store.setRole(id, role);
        store.endSessions(id);
        revokeLinks(account);
        audit.record("users.role-changed", "user", id.toString(), role(role));
    }

    /// Ends all sessions of the account, the links made for it and those it made; it can be
    /// activated again.
    @Transactional
    public void deactivate(UserId id, Viewer by) {
        var account = lockForChange(id, by);
        if (!account.active()) {
            return;
        }
        store.setActive(id, false);
        store.endSessions(id);
        revokeLinks(account);
        audit.record("users.deactivated", "user", id.toString(), Map.of());
    }

    @Transactional
    public void activate(UserId id, Viewer by) {
        if (lockForChange(id, by).active()) {
            return;
        }
        store.setActive(id, true);
        audit.record("users.activated", "user", id.toString(), Map.of());
    }

    @Transactional
    public void changeProfile(UserId id, String name, Locale language) {
        store.setProfile(id, Names.checked(name), language);
        audit.record("users.profile-changed", "user", id.toString(), Map.of());
    }

    /// Sets another password and ends every session of the account, the current one included;
    /// the caller starts a new one.
    ///
    /// @throws AccessException when the current password is wrong or the new one against the
    ///     rules
    @Transactional
    public UserAccount changePassword(UserId id, String current, String next) {
        var stored = store.lock(id).orElseThrow(Users::unknown);
        if (!passwords.matches(current, stored.passwordHash())) {
            throw AccessException.invalid("current", "access.wrong-password");
        }
        return setPassword(stored, next);
    }

    /// Sets another password for somebody who came with a link made for that.
    UserAccount replacePassword(UserId id, String next) {
        var stored =
                store.lock(id)
                        .filter(found -> found.account().active())
                        .orElseThrow(Users::unknown);
        return setPassword(stored, next);
    }

    private UserAccount setPassword(UserStore.Stored stored, String next) {
        var id = stored.account().id();
        Passwords.check(next, stored.account().email());
        store.setPassword(id, passwords.hash(next));
        store.endSessions(id);
        invitations.revokeFor(stored.account().email(), clock.instant());
        audit.recordAs(id.asActor(), "users.password-changed", "user", id.toString(), Map.of());
        return get(id);
    }

    private void revokeLinks(UserAccount account) {
        invitations.revokeFor(account.email(), clock.instant());
        invitations.revokeBy(account.id().asActor(), clock.instant());
    }

    // The owners are locked first and always in the same order: of two changes that would each
    // leave one owner, the second sees the first.
    private UserAccount lockForChange(UserId id, Viewer by) {
        var owners = store.lockOwners();
        var account = store.lock(id).orElseThrow(Users::unknown).account();
        if (by.id().equals(id.asActor())) {
            throw AccessException.conflict("access.not-yourself");
        }
        Grants.requireWithin(by, account.role().permissions());
        if (owners.size() == 1 && owners.contains(id)) {
            throw AccessException.conflict("access.last-owner");
        }
        return account;
    }

    private static AccessException unknown() {
        return AccessException.notFound("access.unknown-user");
    }

    private static Map<String, String> role(Role role) {
        return Map.of("role", role.name());
    }
}
