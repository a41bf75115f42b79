package org.stammkunde.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// What a handful of people do, made up: they share devices and addresses, turn out to be one, fill
/// carts, order, get money back, subscribe and ask for help. Each message is of a minute of its
/// own, so the order in which they arrive must not matter; an order, a subscription and a ticket
/// name the same person throughout.
final class RandomHistory {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final String mark;
    private final Random random;
    private final int people;
    private final Map<String, String> owners = new HashMap<>();
    private int number;

    /// @param mark begins every id and number in it, so that histories have nothing in common
    RandomHistory(String mark, long seed) {
        this.mark = mark;
        this.random = new Random(seed);
        this.people = 1 + random.nextInt(4);
    }

    List<Message> messages() {
        return Stream.generate(this::message).limit(8 + random.nextInt(30)).toList();
    }

    private Message message() {
        number++;
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> message("identify", "", someone(), "traits", traits());
            case 5, 6, 7, 8, 9 -> cart();
            case 10, 11, 12, 13, 14 -> order();
            case 15, 16 -> subscription();
            case 17, 18 -> ticket();
            default -> message("page", "", someone(), "properties", "\"path\":\"/tea\"");
        };
    }

    private Message track(String event, String who, String properties) {
        return message("track", event, who, "properties", properties);
    }

    private Message message(String type, String event, String who, String body, String fields) {
        var id = mark + "m" + number;
        var name = event.isEmpty() ? "" : "\"event\":\"" + event + "\",";
        var at = START.plus(Duration.ofMinutes(number * 97L));
        var json =
                "{\"type\":\"%s\",\"messageId\":\"%s\",%s%s,\"timestamp\":\"%s\",\"%s\":{%s}}"
                        .formatted(type, id, name, who, at, body, fields);
        return new Message(id, type, event, json);
    }

    /// By an account, a device, or both at once, which says that they belong together.
    private String someone() {
        var user = "\"userId\":" + id("u", people);
        var device = "\"anonymousId\":" + id("d", people + 1);
        return switch (random.nextInt(3)) {
            case 0 -> user;
            case 1 -> device;
            default -> user + "," + device;
        };
    }

    private String owner(String thing) {
        return owners.computeIfAbsent(thing, _ -> someone());
    }

    private String traits() {
        var traits = "\"name\":\"Name %d\",\"age\":%d".formatted(random.nextInt(4), number % 3);
        return random.nextInt(3) == 0
                ? traits
                : traits + ",\"email\":\"%se%d@example.org\"".formatted(mark, pick(people));
    }

    private Message cart() {
        var numbered = random.nextBoolean();
        var cart = numbered ? "\"cart_id\":" + id("c", 2) + "," : "";
        var who = numbered ? owner(cart) : someone();
        return switch (random.nextInt(8)) {
            case 0 -> track("Product Removed", who, cart + product());
            case 1 -> track("Cart Viewed", who, cart + products());
            case 2 -> track("Checkout Started", who, cart + "\"coupon\":\"TEN\"");
            case 3 -> track("Coupon Applied", who, cart + "\"coupon_name\":\"TWENTY\"");
            case 4 -> track("Product Updated", who, product() + ",\"stock\":" + number);
            default -> track("Product Added", who, cart + product());
        };
    }

    private Message order() {
        int which = pick(people + 2);
        var order = "\"order_id\":\"%so%d\"".formatted(mark, which);
        var who = owner(order);
        return switch (random.nextInt(8)) {
            case 0 -> track("Order Updated", who, order + ",\"discount\":" + (1 + pick(5)));
            case 1 -> track("Order Updated", who, order + "," + products());
            case 2 -> track("Order Cancelled", who, order);
            case 3 -> track("Order Refunded", who, order + refund(which));
            case 4 ->
                    track(
                            "Order Completed",
                            who,
                            order + ",\"cart_id\":" + id("c", 2) + ",\"value\":" + (20 + number));
            default -> track("Order Completed", who, order + "," + products());
        };
    }

    private String refund(int order) {
        return ",\"refund_id\":\"%sr%d-%d\",\"refund_amount\":%d"
                .formatted(mark, order, pick(2), 1 + pick(9));
    }

    private String products() {
        return "\"products\":[{" + product() + "}]";
    }

    private String product() {
        int which = pick(4);
        return "\"sku\":\"%ss%d\",\"name\":\"Tea %d\",\"price\":%d,\"quantity\":%d"
                .formatted(mark, which, pick(3), 10 + number, 1 + pick(3));
    }

    private Message subscription() {
        var subscription = "\"subscription_id\":" + id("b", 2);
        var who = owner(subscription);
        return switch (random.nextInt(4)) {
            case 0 -> track("Subscription Ended", who, subscription + ",\"end_reason\":\"dear\"");
            case 1 -> track("Subscription Updated", who, subscription + ",\"mrr\":" + number);
            default ->
                    track(
                            "Subscription Started",
                            who,
                            subscription + ",\"plan\":\"Plan %d\",\"mrr\":19".formatted(pick(2)));
        };
    }

    private Message ticket() {
        var ticket = "\"ticket_id\":" + id("t", 2);
        var who = owner(ticket);
        return switch (random.nextInt(4)) {
            case 0 -> track("Ticket Updated", who, ticket + ",\"state\":\"pending\"");
            case 1 -> track("Ticket Solved", who, ticket);
            case 2 -> track("Ticket Rated", who, ticket + ",\"csat\":" + (1 + pick(5)));
            default ->
                    track("Ticket Created", who, ticket + ",\"subject\":\"Help " + number + "\"");
        };
    }

    private String id(String kind, int of) {
        return "\"" + mark + kind + pick(of) + "\"";
    }

    private int pick(int of) {
        return random.nextInt(of);
    }
}
