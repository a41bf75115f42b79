package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class SubscriptionKind implements Kind {

    private static final List<String> TESTS = List.of("running", "notRunning", "ended", "renews");

    static final Fact<Subscription> SUBSCRIPTIONS =
            new Fact<>(
                    "subscriptions",
                    Subscription.class,
                    List.of(
                            "subscription_id bigint",
                            "customer_id bigint",
                            "plan text",
                            "started_at timestamptz",
                            "renews_at timestamptz",
                            "ended_at timestamptz"),
                    chance -> chance.rows(60, id -> subscription(id, chance)),
                    (customer, name, at) ->
                            List.of(new Subscription(customer, customer, name, at, null, null)));

    record Subscription(
            long id,
            @Nullable Long customer,
            @Nullable String plan,
            @Nullable Instant startedAt,
            @Nullable Instant renewsAt,
            @Nullable Instant endedAt)
            implements Row {

        @Override
        public List<Object> values(ZoneId zone) {
            return Row.of(
                    id, customer, plan, Row.utc(startedAt), Row.utc(renewsAt), Row.utc(endedAt));
        }
    }

    private static Subscription subscription(long id, Chance chance) {
        var renewsAt = chance.oneIn(4) ? null : chance.soon();
        return new Subscription(
                id,
                chance.ownerOrNobody(),
                chance.one(Chance.CATEGORIES),
                chance.oneIn(8) ? null : chance.instantOrSoon(),
                renewsAt,
                switch (chance.below(4)) {
                    case 0 -> null;
                    case 1 -> renewsAt;
                    default -> chance.instantOrSoon();
                });
    }

    @Override
    public String name() {
        return "subscription";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(SUBSCRIPTIONS);
    }

    @Override
    public void fill(Draft draft) {
        switch (draft.choose("test", TESTS)) {
            case "renews" -> draft.whole("days", 1, 5);
            case "ended" -> draft.maybeWindow("within");
            default -> {}
        }
        if (draft.chance().either()) {
            draft.values("plans", Chance.CATEGORIES);
        }
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var those =
                naive.shop().all(SUBSCRIPTIONS).stream()
                        .filter(each -> each.customer() != null && each.customer() == person.id())
                        .filter(
                                each ->
                                        !tree.has("plans")
                                                || NaiveTexts.isListed(tree, "plans", each.plan()))
                        .toList();
        return switch (tree.path("test").stringValue()) {
            case "running" -> those.stream().anyMatch(each -> runs(each, naive.known()));
            case "notRunning" -> those.stream().noneMatch(each -> runs(each, naive.known()));
            case "ended" -> those.stream().anyMatch(each -> ended(tree, each, naive));
            default -> those.stream().anyMatch(each -> renews(tree, each, naive));
        };
    }

    private static boolean runs(Subscription subscription, Instant at) {
        var start = subscription.startedAt();
        var end = subscription.endedAt();
        return start != null && !start.isAfter(at) && (end == null || end.isAfter(at));
    }

    private static boolean ended(JsonNode tree, Subscription subscription, NaiveSegments naive) {
        var end = subscription.endedAt();
        return end != null && !end.isAfter(naive.now()) && naive.falls(tree.path("within"), end);
    }

    private static boolean renews(JsonNode tree, Subscription subscription, NaiveSegments naive) {
        int days = tree.path("days").intValue();
        var last = naive.now().atZone(naive.zone()).plusDays(days).toInstant();
        var at = subscription.renewsAt();
        return at != null
                && at.isAfter(naive.known())
                && !at.isAfter(last)
                && runs(subscription, at);
    }
}
