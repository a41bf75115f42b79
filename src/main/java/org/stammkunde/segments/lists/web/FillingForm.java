package org.stammkunde.segments.lists.web;

import static org.stammkunde.web.Texts.t;

import org.stammkunde.segments.lists.CustomerList;
import org.stammkunde.segments.lists.Fillings;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;

/// Names of many customers to be put on a list.
///
/// @param text as it was typed
/// @param column header of the column that is meant
public record FillingForm(CustomerList customers, String text, String column, FieldErrors errors)
        implements Page {

    public String list() {
        return "/lists/" + customers.id();
    }

    public String action() {
        return list() + "/fillings";
    }

    public Field fileField() {
        return Field.file("file", t("segments.lists.import.file"), ".csv,.txt,.tsv")
                .hint(t("segments.lists.import.file.hint", "most", Fillings.MOST_LINES))
                .errors(errors);
    }

    public Field textField() {
        return Field.textarea("text", t("segments.lists.import.text"))
                .with("rows", "8")
                .hint(t("segments.lists.import.text.hint"))
                .value(text)
                .errors(errors);
    }

    public Field columnField() {
        return Field.text("column", t("segments.lists.import.column"))
                .hint(t("segments.lists.import.column.hint"))
                .with("maxlength", "200")
                .value(column)
                .errors(errors);
    }

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
