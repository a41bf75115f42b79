package org.stammkunde.access.setup;

import java.util.List;
import java.util.Locale;
import org.stammkunde.access.settings.Choices;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;

/// The first page of a new installation.
///
/// @param preset whether the browser may still fill in what it knows
public record SetupPage(SetupForm form, FieldErrors errors, boolean preset, int status)
        implements Page {

    /// @param browser the language the browser asks for
    static SetupPage empty(Locale browser) {
        return new SetupPage(SetupForm.empty(browser), FieldErrors.none(), true, 200);
    }

    static SetupPage refused(SetupForm form, FieldErrors errors, int status) {
        return new SetupPage(form, errors, false, status);
    }

    public List<Field.Choice> zones() {
        return Choices.zones();
    }

    public List<Field.Choice> currencies() {
        return Choices.currencies();
    }

    public List<Field.Choice> languages() {
        return Choices.languages();
    }
}
