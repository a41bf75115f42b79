package org.stammkunde.access.users;

import org.stammkunde.access.AccessException;

/// Names that people give themselves, their keys and the like.
public final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    /// @throws AccessException when it is empty, too long or holds control characters
    public static String checked(String typed) {
        var name = typed.strip();
        if (name.isEmpty()
                || name.length() > LONGEST
                || name.chars().anyMatch(Character::isISOControl)) {
            throw AccessException.invalid("name", "access.invalid-name");
        }
        return name;
    }
}
