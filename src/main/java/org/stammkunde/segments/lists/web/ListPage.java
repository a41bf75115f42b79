package org.stammkunde.segments.lists.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.stammkunde.jobs.JobState;
import org.stammkunde.segments.lists.CustomerList;
import org.stammkunde.segments.lists.Filling;
import org.stammkunde.segments.lists.ListMember;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// A list, and who is on it.
///
/// @param fillings the latest, the newest first
/// @param usedBy names of segments that ask about it
public record ListPage(
        CustomerList customers,
        ListView<ListMember> members,
        List<Filling> fillings,
        List<String> usedBy)
        implements Page {

    public String path() {
        return "/lists/" + customers.id();
    }

    /// `Mehr als 10.000 Kunden`
    public String size() {
        return sized(customers);
    }

    static String sized(CustomerList list) {
        return t(
                list.more() ? "segments.lists.count.more" : "segments.count",
                "count",
                list.size(),
                "number",
                Formats.number(list.size()));
    }

    public String path(Filling filling) {
        return path() + "/fillings/" + filling.id();
    }

    /// `Datei vom 30.11.2026, 14:00`
    public String label(Filling filling) {
        return t(
                filling.segment() == null
                        ? "segments.lists.filling.file"
                        : "segments.lists.filling.segment",
                "time",
                Formats.dateTime(filling.madeAt()));
    }

    public String outcome(Filling filling) {
        if (filling.job().state() != JobState.COMPLETED) {
            return FillingPage.state(filling).label();
        }
        var added = Formats.number(filling.added());
        var present = Formats.number(filling.present());
        return filling.segment() == null
                ? t(
                        "segments.lists.filling.outcome",
                        "added",
                        added,
                        "present",
                        present,
                        "unknown",
                        Formats.number(filling.unknown()))
                : t("segments.lists.filling.copied", "added", added, "present", present);
    }

    public String effect() {
        return t("segments.lists.delete.effect", "count", customers.size());
    }
}
