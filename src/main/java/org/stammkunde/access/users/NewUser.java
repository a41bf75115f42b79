package org.stammkunde.access.users;

import java.util.Locale;
import org.stammkunde.access.Role;

/// An account about to be made.
///
/// @param password as typed
public record NewUser(String email, String name, Role role, Locale language, String password) {

    public NewUser {
        email = Emails.checked(email);
        name = Names.checked(name);
        Passwords.check(password, email);
    }

    @Override
    public String toString() {
        return "NewUser[role=" + role + "]";
    }
}
