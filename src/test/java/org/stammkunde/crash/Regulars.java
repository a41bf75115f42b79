package org.stammkunde.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Random;

/// What some customers do, without end: each is known by one account, so that nobody turns out to
/// be somebody else. They order and take it back, read, change their name, ask for help.
final class Regulars implements Iterator<Message> {

    static final int PEOPLE = 400;

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final Random random;
    private int number;

    Regulars(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Message next() {
        number++;
        int who = random.nextInt(PEOPLE);
        return switch (random.nextInt(10)) {
            case 0 -> identify(who);
            case 1, 2 -> track("Article Read", who, "\"article\":\"tea\"");
            case 3 -> track("Ticket Created", who, ticket(who));
            case 4 -> track("Ticket Solved", who, ticket(who));
            case 5, 6 -> track("Order Cancelled", who, order(who));
            default -> track("Order Completed", who, order(who) + products());
        };
    }

    private Message identify(int who) {
        var name = "\"name\":\"Name %d\"".formatted(random.nextInt(4));
        return message("identify", "", who, "traits", name);
    }

    private Message track(String event, int who, String properties) {
        return message("track", event, who, "properties", properties);
    }

    private String ticket(int who) {
        return "\"ticket_id\":\"t%d-%d\"".formatted(who, random.nextInt(2));
    }

    private String order(int who) {
        return "\"order_id\":\"o%d-%d\"".formatted(who, random.nextInt(6));
    }

    private String products() {
        return ",\"products\":[{\"sku\":\"s%d\",\"name\":\"Tea\",\"price\":%d,\"quantity\":1}]"
                .formatted(random.nextInt(5), 10 + random.nextInt(50));
    }

    private Message message(String type, String event, int who, String body, String fields) {
        var id = "m" + number;
        var name = event.isEmpty() ? "" : "\"event\":\"" + event + "\",";
        var at = START.plus(Duration.ofMinutes(number));
        var json =
                "{\"type\":\"%s\",\"messageId\":\"%s\",%s\"userId\":\"u%d\",\"timestamp\":\"%s\",\"%s\":{%s}}"
                        .formatted(type, id, name, who, at, body, fields);
        return new Message(id, type, event, json);
    }
}
