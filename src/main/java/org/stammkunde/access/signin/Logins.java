package org.stammkunde.access.signin;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.Audit;
import org.stammkunde.access.UserId;
import org.stammkunde.access.users.UserAccount;
import org.stammkunde.access.users.Users;

/// Compares e-mail and password. Attempts from a browser the account was used in before are
/// counted by themselves; all others per address, per account and address, and slowly per
/// account, so that a stranger's guessing does not keep the owner out. Whether the account exists
/// shows neither in the answer nor in its time.
@Service
class Logins {

    private final Users users;
    private final Throttle throttle;
    private final Audit audit;

    Logins(Users users, Throttle throttle, Audit audit) {
        this.users = users;
        this.throttle = throttle;
        this.audit = audit;
    }

    /// @param address where the attempt comes from
    /// @param device what the browser remembers of an earlier visit to this account
    /// @return the account, or nothing when the two do not fit
    /// @throws AccessException after too many attempts
    Optional<UserAccount> attempt(
            String email, String password, String address, Optional<String> device) {
        device.ifPresentOrElse(
                token -> throttle.claim(Limit.SIGN_IN_DEVICE, token),
                () -> claimAsStranger(email, address));
        var account = users.authenticate(email, password);
        if (account.isEmpty()) {
            var whose = users.idOf(email).map(UserId::toString).orElse("unknown");
            audit.recordAs(Audit.ANONYMOUS, "access.sign-in-failed", "user", whose, Map.of());
            return account;
        }
        device.ifPresentOrElse(
                token -> throttle.clear(Limit.SIGN_IN_DEVICE, token),
                () -> forgive(email, address));
        return account;
    }

    /// Whoever is stopped at their address must not use up the turns of others.
    private void claimAsStranger(String email, String address) {
        throttle.claim(Limit.SIGN_IN_ADDRESS, address);
        throttle.claim(Limit.SIGN_IN_HERE, here(email, address));
        try {
            throttle.pace(email);
        } catch (AccessException e) {
            throttle.giveBack(Limit.SIGN_IN_HERE, here(email, address));
            throw e;
        }
    }

    private void forgive(String email, String address) {
        throttle.giveBack(Limit.SIGN_IN_ADDRESS, address);
        throttle.clear(Limit.SIGN_IN_HERE, here(email, address));
        throttle.giveBackPace(email);
    }

    private static String here(String email, String address) {
        return email.strip() + ' ' + address;
    }
}
