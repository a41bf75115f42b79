package org.stammkunde.connectors.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.Import;
import org.stammkunde.connectors.ImportState;
import org.stammkunde.connectors.ReasonCount;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.connectors.mapping.Rejection;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Frame;
import org.stammkunde.web.Page;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.NumberView;
import org.stammkunde.web.kit.ProgressView;

/// One import: how far it is, what came of it, what was rejected and why.
///
/// @param caughtUp whether figures and lists reflect it
/// @param rejects the first rejected rows, shown to whoever may have all of them as a file
public record ImportPage(
        Import run,
        ProgressView progress,
        boolean caughtUp,
        List<ReasonCount> reasons,
        List<Rejection> rejects)
        implements Page {

    public List<NumberView> numbers() {
        var rows =
                List.of(
                        NumberView.of(t("imports.page.read"), Formats.number(run.rowsRead())),
                        NumberView.of(
                                t("imports.page.imported"), Formats.number(run.rowsImported())),
                        NumberView.of(
                                t("imports.page.rejected"), Formats.number(run.rowsRejected())));
        return orders() ? Stream.concat(rows.stream(), documents().stream()).toList() : rows;
    }

    private List<NumberView> documents() {
        return List.of(
                NumberView.of(t("imports.page.created"), Formats.number(run.created())),
                NumberView.of(t("imports.page.updated"), Formats.number(run.updated())),
                NumberView.of(t("imports.page.unchanged"), Formats.number(run.unchanged())));
    }

    public boolean orders() {
        return run.kind() == ImportKind.ORDERS;
    }

    /// Whether the file is read, but its rows have not become what they stand for everywhere.
    public boolean following() {
        return done() && !caughtUp;
    }

    /// Where what was imported can be seen.
    public String destination() {
        return switch (run.kind()) {
            case ORDERS -> "/";
            case CUSTOMERS, EVENTS -> "/customers";
            case PRODUCTS -> "/products";
            case SUBSCRIPTIONS -> "/subscriptions";
            case TICKETS -> "/tickets";
        };
    }

    /// What can be seen there.
    public String destinationName() {
        return switch (run.kind()) {
            case ORDERS -> t("imports.page.figures");
            case CUSTOMERS, EVENTS -> t("imports.page.customers");
            case PRODUCTS -> t("imports.page.products");
            case SUBSCRIPTIONS -> t("imports.page.subscriptions");
            case TICKETS -> t("imports.page.tickets");
        };
    }

    /// How mended rows come in, or null for whoever cannot have them.
    public @Nullable String mending() {
        if (!mayDownload()) {
            return null;
        }
        if (!ended()) {
            return t("imports.page.reasons.later");
        }
        return orders() ? t("imports.page.reasons.lead") : t("imports.page.reasons.rows");
    }

    /// What going on brings, and what holds until then.
    public String resuming() {
        return orders() && run.rowsImported() > 0
                ? t("imports.page.resume.orders")
                : t("imports.page.resume.rows");
    }

    public boolean ended() {
        return progress.state().ended();
    }

    public boolean done() {
        return run.state() == ImportState.COMPLETED;
    }

    /// Whether the viewer can have the rejected rows as a file: all of them, so not before the end.
    public boolean downloadable() {
        return ended() && mayDownload();
    }

    private boolean mayDownload() {
        return !run.discarded() && Frame.current().may(Permission.EXPORT);
    }

    /// Why, in the viewer's language.
    public String sentence(Rejection rejection) {
        return Reasons.sentence(rejection, Texts.language());
    }

    /// The reason in few words.
    public String reason(ReasonCount count) {
        var field = Reasons.fieldName(count.field(), Texts.language());
        var reason = t("imports.short." + count.reason().code());
        return field.isEmpty() ? reason : field + ": " + reason;
    }
}
