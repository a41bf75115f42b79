package org.stammkunde.access.profile;

import java.util.List;
import org.stammkunde.access.settings.Choices;
import org.stammkunde.access.users.UserAccount;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;

/// The viewer's own account.
///
/// @param name as typed
public record Profile(UserAccount account, String name, FieldErrors errors, int status)
        implements Page {

    static Profile of(UserAccount account) {
        return new Profile(account, account.name(), FieldErrors.none(), 200);
    }

    public List<Field.Choice> languages() {
        return Choices.languages();
    }
}
