package org.stammkunde.segments.lists.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.stammkunde.segments.lists.CustomerList;
import org.stammkunde.segments.lists.Filling;
import org.stammkunde.segments.lists.Fillings;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Frame;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.NumberView;
import org.stammkunde.web.kit.ProgressView;

/// How far it is that many are put on a list, and what came of it.
public record FillingPage(CustomerList customers, Filling filling, ProgressView progress)
        implements Page {

    public String list() {
        return "/lists/" + customers.id();
    }

    public String path() {
        return list() + "/fillings/" + filling.id();
    }

    public boolean ofSegment() {
        return filling.segment() != null;
    }

    public List<NumberView> numbers() {
        var numbers = new ArrayList<NumberView>();
        numbers.add(number(t("segments.lists.filling.added"), filling.added()));
        numbers.add(number(t("segments.lists.filling.present"), filling.present()));
        if (!ofSegment()) {
            numbers.add(number(t("segments.lists.filling.unknown"), filling.unknown()));
        }
        return numbers;
    }

    private static NumberView number(String label, long count) {
        return NumberView.of(label, Formats.number(count));
    }

    /// Whether the viewer may have the lines by which nobody was found, all of them.
    public boolean downloadable() {
        return progress.state().ended()
                && filling.unknown() > 0
                && filling.madeAt().plus(Fillings.KEPT).isAfter(progress.now())
                && Frame.current().may(Permission.EXPORT);
    }

    /// Whether the viewer may let it go on.
    public boolean resumable() {
        var state = progress.state();
        return (state == ProgressView.State.FAILED || state == ProgressView.State.CANCELLED)
                && Frame.current().may(Permission.MANAGE_SEGMENTS);
    }

    static ProgressView.State state(Filling filling) {
        return ProgressView.State.valueOf(filling.job().state().name());
    }
}
