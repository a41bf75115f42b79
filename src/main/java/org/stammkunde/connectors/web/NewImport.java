package org.stammkunde.connectors.web;

import static org.stammkunde.web.Texts.t;

import java.util.Arrays;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;
import org.stammkunde.web.kit.FieldErrors;

/// Choosing a file, and what it is about.
public record NewImport(ImportKind kind, FieldErrors errors) implements Page {

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public Field kindChoice() {
        var choices =
                Arrays.stream(ImportKind.values())
                        .map(each -> new Choice(each.code(), t(each.labelKey())))
                        .toList();
        return Field.select("kind", t("imports.new.kind"), choices)
                .value(kind.code())
                .errors(errors)
                .mandatory();
    }

    /// What stands in such a file.
    public static String lead(ImportKind kind) {
        return switch (kind) {
            case ORDERS -> t("imports.new.kind.orders");
            case CUSTOMERS -> t("imports.new.kind.customers");
            case EVENTS -> t("imports.new.kind.events");
            case PRODUCTS -> t("imports.new.kind.products");
            case SUBSCRIPTIONS -> t("imports.new.kind.subscriptions");
            case TICKETS -> t("imports.new.kind.tickets");
        };
    }
}
