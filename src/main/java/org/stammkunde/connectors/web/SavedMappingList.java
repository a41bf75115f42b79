package org.stammkunde.connectors.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.stammkunde.connectors.SavedMapping;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// The settings kept for the next file.
public record SavedMappingList(ListView<SavedMapping> list) implements Page {

    static final String TEXT = "q";

    static ListView<SavedMapping> view(
            ListQuery query, org.stammkunde.shared.Slice<SavedMapping> rows) {
        return ListView.of("mappings", t("imports.mappings.title"), query, columns(), rows)
                .filters(Field.search(TEXT, t("imports.mappings.search")))
                .empty(
                        new ListView.Empty(
                                t("imports.mappings.empty"), t("imports.mappings.empty.lead")));
    }

    private static List<Column<SavedMapping>> columns() {
        return List.of(
                Column.of(
                        "name",
                        t("imports.mappings.name"),
                        kept -> Cell.link(kept.name(), "/imports/mappings/" + kept.id())),
                Column.of(
                        "source",
                        t("imports.mapping.source"),
                        kept -> Cell.text(kept.mapping().source())),
                Column.of(
                        "created",
                        t("imports.mappings.created"),
                        kept -> Cell.dateTime(kept.createdAt())));
    }
}
