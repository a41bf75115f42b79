package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.spi.TimelineSource;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Tab;

/// A stretch of what happened with a customer, the newest first.
///
/// @param topics all there are
/// @param topic the only one shown, or null
/// @param next where it goes on, or null at its end
public record Timeline(
        CustomerId customer,
        List<String> topics,
        @Nullable String topic,
        List<TimelineSource.Entry> entries,
        @Nullable String next)
        implements Page {

    public Timeline {
        topics = List.copyOf(topics);
        entries = List.copyOf(entries);
    }

    /// Everything, or one topic alone.
    public List<Tab> tabs() {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(t("customers.timeline.all"), path(""), topic == null));
        for (var each : topics) {
            tabs.add(
                    new Tab(
                            t("timeline.topic." + each),
                            path("?topic=" + each),
                            each.equals(topic)));
        }
        return tabs;
    }

    /// The rest, as a page of its own and as what is put in the place of the link to it.
    public String more() {
        return path("?before=" + next + (topic == null ? "" : "&topic=" + topic));
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

    private String path(String query) {
        return "/customers/" + customer + query;
    }
}
