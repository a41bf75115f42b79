package org.stammkunde.connectors.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.stammkunde.connectors.Import;
import org.stammkunde.connectors.ImportState;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Frame;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.ListView;
import org.stammkunde.web.kit.Tone;

/// The imports, newest first.
public record ImportList(ListView<Import> list) implements Page {

    static List<Column<Import>> columns() {
        return List.of(
                Column.of("file", t("imports.list.file"), ImportList::file),
                Column.of(
                        "kind", t("imports.list.kind"), run -> Cell.text(t(run.kind().labelKey()))),
                Column.of("state", t("imports.list.state"), run -> state(run.state())),
                Column.figures("rows", t("imports.list.rows"), run -> Cell.number(run.rowsRead())),
                Column.figures(
                        "rejected",
                        t("imports.list.rejected"),
                        run -> Cell.number(run.rowsRejected())),
                Column.of(
                        "created",
                        t("imports.list.created"),
                        run -> Cell.dateTime(run.createdAt())));
    }

    /// A draft is gone on with by whoever runs imports.
    private static Cell file(Import run) {
        boolean open =
                run.state() != ImportState.DRAFT || Frame.current().may(Permission.RUN_IMPORTS);
        return open ? Cell.link(run.fileName(), "/imports/" + run.id()) : Cell.text(run.fileName());
    }

    private static Cell state(ImportState state) {
        return Cell.badge(t("imports.state." + state.code()), tone(state));
    }

    private static Tone tone(ImportState state) {
        return switch (state) {
            case DRAFT, QUEUED -> Tone.NEUTRAL;
            case RUNNING -> Tone.INFO;
            case COMPLETED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case CANCELLED -> Tone.WARNING;
        };
    }
}
