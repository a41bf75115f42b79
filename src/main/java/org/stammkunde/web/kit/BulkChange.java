package org.stammkunde.web.kit;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.stammkunde.shared.ProblemException;
import org.stammkunde.shared.ProblemException.Category;
import org.stammkunde.web.Redirect;

/// A change of the rows chosen in a list: asked for at `<path>/new`, made by a POST to `<path>`,
/// taken back by one to `<path>/<id>/undo`.
///
/// @param list the list's path
/// @param texts what its keys begin with, dot included: `….action` is the title, `….lead`,
///     `….submit`, `….done` and `….undone` say the `count` of rows
/// @param most so many rows at once
public record BulkChange(String list, String path, String texts, long most) {

    /// @param id by which it can be undone
    /// @param rows those that are different now
    public record Done(long id, long rows) {}

    public static BulkChange of(String list, String path, String texts) {
        return new BulkChange(list, path, texts, Long.MAX_VALUE);
    }

    public BulkChange atMost(long rows) {
        return new BulkChange(list, path, texts, rows);
    }

    /// The page that asks, 422 once something is wrong.
    ///
    /// @param rows how many are chosen
    public BulkForm form(Chosen chosen, long rows, List<Field> fields, FieldErrors errors) {
        return new BulkForm(errors.any() ? 422 : 200, this, chosen, rows, fields, errors);
    }

    /// Makes the change and goes back to the list, which offers to undo it.
    ///
    /// @param change may refuse what was typed by throwing
    /// @param again the page that asks, with what is wrong
    public Object make(
            Chosen chosen, Supplier<Done> change, Function<FieldErrors, BulkForm> again) {
        if (chosen.none()) {
            return again.apply(FieldErrors.none().with("", t("kit.bulk.none")));
        }
        try {
            return made(chosen, change.get());
        } catch (ProblemException e) {
            if (e.category() != Category.USER) {
                throw e;
            }
            return again.apply(FieldErrors.of(e));
        }
    }

    /// Says that it was taken back.
    public Redirect undone(long rows) {
        return Redirect.to(list).with(texts + "undone", "count", rows);
    }

    public String text(String name, long rows) {
        return t(texts + name, "count", rows);
    }

    private Redirect made(Chosen chosen, Done done) {
        return Redirect.to(chosen.back())
                .with(texts + "done", "count", done.rows())
                .undo(path + "/" + done.id() + "/undo");
    }
}
