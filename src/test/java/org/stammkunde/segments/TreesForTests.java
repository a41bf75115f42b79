package org.stammkunde.segments;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.stammkunde.segments.conditions.TestConditions;
import org.stammkunde.segments.kinds.RandomSegments;
import org.stammkunde.segments.spi.ConditionType;
import tools.jackson.databind.JsonNode;

/// Trees for tests outside of this package.
public final class TreesForTests {

    private static final int DEPTH = 3;

    private TreesForTests() {}

    public static List<ConditionType<?>> types() {
        return TestConditions.all(2);
    }

    /// One tree after the other.
    public static Supplier<JsonNode> chance(Random random, Instant now, ZoneId zone) {
        var chance = new RandomSegments(random, now, zone);
        return () -> chance.tree(DEPTH);
    }

    /// What a tree asks for, in the present language.
    public static String sentence(JsonNode tree) {
        return Sentences.of(new TreeReader(types()).read(tree, ""));
    }
}
