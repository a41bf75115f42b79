package org.stammkunde.commerce.subscriptions;

import static org.stammkunde.web.Texts.t;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.CsvDownload;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// The subscription list.
@Controller
@RequestMapping("/subscriptions")
@Requires(Permission.VIEW_CUSTOMERS)
class SubscriptionsController {

    private final Subscriptions subscriptions;
    private final Clock clock;

    SubscriptionsController(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @GetMapping
    Page list(ListQuery query) {
        var asked = SubscriptionFilter.of(query, clock.instant());
        var list =
                ListView.of(
                        "subscriptions",
                        t("commerce.subscriptions.title"),
                        query,
                        SubscriptionColumns.all(asked.now()),
                        subscriptions.list(asked));
        return new SubscriptionList(
                ofCustomer(list, asked.customer()).filters(filters()).exported().empty(empty()));
    }

    @GetMapping(params = "format=csv")
    @Requires(Permission.EXPORT)
    CsvDownload<Subscription> csv(ListQuery query) {
        var asked = SubscriptionFilter.of(query, clock.instant());
        return new CsvDownload<>(
                t("commerce.subscriptions.file"),
                SubscriptionColumns.all(asked.now()),
                each -> subscriptions.forEach(asked, each));
    }

    private ListView<Subscription> ofCustomer(
            ListView<Subscription> list, @Nullable CustomerId customer) {
        return customer == null
                ? list
                : list.chip(
                        new ListView.Chip(
                                SubscriptionFilter.CUSTOMER,
                                t("commerce.subscription.customer"),
                                subscriptions.customerLabel(customer)));
    }

    private Field[] filters() {
        return new Field[] {
            Field.select(SubscriptionFilter.STATE, t("commerce.subscription.state"), states()),
            Field.select(SubscriptionFilter.PLAN, t("commerce.subscription.plan"), plans()),
            Field.select(
                    SubscriptionFilter.RENEWAL, t("commerce.subscriptions.renewal"), renewals())
        };
    }

    private static ListView.Empty empty() {
        return new ListView.Empty(
                t("commerce.subscriptions.empty"),
                t("commerce.subscriptions.empty.lead"),
                t("commerce.subscriptions.empty.action"),
                "/imports/new?kind=subscriptions",
                Permission.RUN_IMPORTS);
    }

    private static List<Choice> states() {
        return List.of(
                any(),
                new Choice(
                        name(SubscriptionQuery.State.RUNNING), t("commerce.subscriptions.running")),
                new Choice(name(SubscriptionQuery.State.ENDED), t("commerce.subscriptions.ended")));
    }

    private List<Choice> plans() {
        var choices = new ArrayList<>(List.of(any()));
        subscriptions.plans().forEach(plan -> choices.add(new Choice(plan, plan)));
        return choices;
    }

    private static List<Choice> renewals() {
        var choices = new ArrayList<>(List.of(any()));
        for (int days : SubscriptionFilter.DAYS) {
            choices.add(
                    new Choice(
                            Integer.toString(days),
                            t("commerce.subscriptions.days", "count", days)));
        }
        return choices;
    }

    private static Choice any() {
        return new Choice("", t("commerce.subscriptions.any"));
    }

    private static String name(SubscriptionQuery.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
