package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;
import org.stammkunde.web.kit.Tab;

/// What of a timeline can be seen alone: one topic, events of one name.
///
/// @param names of the customer's events
public record TimelineChoice(
        CustomerId customer, TimelineFilter filter, List<String> topics, List<String> names) {

    public TimelineChoice {
        topics = List.copyOf(topics);
        names = List.copyOf(names);
    }

    public String path() {
        return "/customers/" + customer;
    }

    /// Everything, or one topic alone.
    public List<Tab> tabs() {
        var tabs = new ArrayList<Tab>();
        boolean all = filter.topic() == null && filter.name() == null;
        tabs.add(new Tab(t("customers.timeline.all"), path(), all));
        for (var topic : topics) {
            tabs.add(
                    new Tab(
                            t("timeline.topic." + topic),
                            path() + "?topic=" + topic,
                            topic.equals(filter.topic())));
        }
        return tabs;
    }

    /// Whether there is anything to choose among, or chosen.
    public boolean hasNames() {
        return !names.isEmpty() || filter.name() != null;
    }

    /// The name of events; one of which the customer has none stays chosen.
    public Field name() {
        var any = new Choice("", t("customers.timeline.any-name"));
        var chosen = filter.name();
        var all =
                Stream.of(
                                Stream.of(any),
                                names.stream().map(name -> new Choice(name, name)),
                                Stream.ofNullable(chosen)
                                        .filter(name -> !names.contains(name))
                                        .map(name -> new Choice(name, name)))
                        .flatMap(each -> each)
                        .toList();
        return Field.select("name", t("customers.timeline.name"), all).value(chosen);
    }
}
