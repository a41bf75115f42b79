package org.stammkunde.access.signin;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.Audit;
import org.stammkunde.access.UserId;
import org.stammkunde.access.users.UserAccount;
import org.stammkunde.access.users.Users;

/// Compares e-mail and password, throttled per account and per address. Whether the account
/// exists shows neither in the answer nor in its time.
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
    /// @return the account, or nothing when the two do not fit
    /// @throws AccessException after too many attempts
    Optional<UserAccount> attempt(String email, String password, String address) {
        throttle.claim(Limit.SIGN_IN_ADDRESS, address);
        throttle.claim(Limit.SIGN_IN_ACCOUNT, email);
        var account = users.authenticate(email, password);
        if (account.isEmpty()) {
            var whose = users.idOf(email).map(UserId::toString).orElse("unknown");
            audit.recordAs(Audit.ANONYMOUS, "access.sign-in-failed", "user", whose, Map.of());
            return account;
        }
        throttle.clear(Limit.SIGN_IN_ACCOUNT, email);
        throttle.giveBack(Limit.SIGN_IN_ADDRESS, address);
        return account;
    }
}
