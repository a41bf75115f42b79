package org.stammkunde.access.users;

import java.util.regex.Pattern;
import org.stammkunde.access.AccessException;

/// E-mail addresses as names of accounts. Whether mail arrives is not this class's business.
public final class Emails {

    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^\\s\\p{Cntrl}@<>\"(),:;]+@[^\\s\\p{Cntrl}@<>\"(),:;]+");
    private static final int LONGEST = 254;

    private Emails() {}

    /// @throws AccessException when it is no address
    public static String checked(String typed) {
        var email = typed.strip();
        if (email.length() > LONGEST || !PLAUSIBLE.matcher(email).matches()) {
            throw AccessException.invalid("email", "access.invalid-email");
        }
        return email;
    }
}
