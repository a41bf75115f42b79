package org.stammkunde.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.ProblemException;
import org.stammkunde.web.kit.FieldErrors;

/// Reads a form field by field and collects what is wrong, so that people see all of it at once.
public final class FormCheck {

    private FieldErrors errors = FieldErrors.none();

    /// What the form says, or null when it is refused; the sentence then stands at the field.
    public <T> @Nullable T read(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ProblemException e) {
            errors = errors.with(field, FieldErrors.of(e).sentences().values().iterator().next());
            return null;
        }
    }

    public void run(String field, Runnable check) {
        read(
                field,
                () -> {
                    check.run();
                    return field;
                });
    }

    public boolean failed() {
        return errors.any();
    }

    public FieldErrors errors() {
        return errors;
    }
}
