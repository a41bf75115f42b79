package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.spi.TimelineSource;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;

/// A stretch of what happened with a customer, the newest first.
///
/// @param next where it goes on, or null at its end
public record Timeline(
        CustomerId customer,
        TimelineFilter filter,
        List<TimelineSource.Entry> entries,
        @Nullable String next)
        implements Page {

    public Timeline {
        entries = List.copyOf(entries);
    }

    /// The rest, as a page of its own and as what is put in the place of the link to it.
    public String more() {
        var query = filter.query();
        return "/customers/%s?before=%s%s"
                .formatted(customer, next, query.isEmpty() ? "" : "&" + query);
    }

    public String moreEntries() {
        return more().replace("?", "/timeline?");
    }

    /// The sentence of an entry.
    public static String sentence(TimelineSource.Entry entry) {
        var args = new ArrayList<Object>();
        entry.args()
                .forEach(
                        (name, value) -> {
                            args.add(name);
                            args.add(value);
                        });
        return t(entry.textKey(), args.toArray());
    }
}
