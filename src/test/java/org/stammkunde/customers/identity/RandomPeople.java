package org.stammkunde.customers.identity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.Sighting;
import org.stammkunde.customers.Trait;

/// Makes up what is said about a handful of people who share addresses, phones and devices, so that
/// every rule is met often.
public final class RandomPeople {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random;
    private final int size;

    /// @param size how many numbers, addresses and so on there are of each kind
    public RandomPeople(long seed, int size) {
        this.random = new Random(seed);
        this.size = size;
    }

    public Random random() {
        return random;
    }

    public List<Sighting> sightings(int count) {
        return IntStream.range(0, count).mapToObj(this::sighting).toList();
    }

    private Sighting sighting(int position) {
        var at = START.plusSeconds(random.nextInt(count()));
        return new Sighting(who(), at, new Cause(Cause.EVENT, "1/" + position));
    }

    private int count() {
        return size * 3;
    }

    private CustomerDraft who() {
        var numbers = new ArrayList<Identifier>();
        if (random.nextInt(100) < 45) {
            numbers.add(new Identifier("shop", "u" + pick()));
        }
        if (random.nextInt(100) < 20) {
            numbers.add(new Identifier("crm", "c" + pick()));
        }
        if (random.nextInt(100) < 3) {
            numbers.add(new Identifier("shop", "u" + pick()));
        }
        return new CustomerDraft(
                numbers,
                some(45, "e" + pick() + "@example.org"),
                some(25, "+49301234" + (100 + pick())),
                random.nextInt(100) < 40 ? List.of("a" + pick()) : List.of(),
                some(40, "Name " + random.nextInt(4)),
                some(20, List.of("DE", "AT", "CH").get(random.nextInt(3))),
                attributes());
    }

    private Map<String, Trait> attributes() {
        var attributes = new TreeMap<String, Trait>();
        if (random.nextInt(3) == 0) {
            attributes.put("age", Trait.number(BigDecimal.valueOf(random.nextInt(3))));
        }
        if (random.nextInt(4) == 0) {
            attributes.put("vip", Trait.flag(random.nextBoolean()));
        }
        return attributes;
    }

    private int pick() {
        return random.nextInt(size);
    }

    private @Nullable String some(int percent, String text) {
        return random.nextInt(100) < percent ? text : null;
    }
}
