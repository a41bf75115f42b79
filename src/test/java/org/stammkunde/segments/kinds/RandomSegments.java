package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Trees and shops by [Chance].
public final class RandomSegments {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Chance chance;

    /// @param now around which things happen
    /// @param zone of the company
    public RandomSegments(Random random, Instant now, ZoneId zone) {
        chance = new Chance(random, now, zone);
    }

    public Shop shop() {
        var shop = Shop.empty(chance.zone());
        for (var fact : Kinds.FACTS) {
            shop = with(fact, shop);
        }
        return shop;
    }

    private <T extends Row> Shop with(Fact<T> fact, Shop shop) {
        return shop.with(fact, fact.chance().apply(chance));
    }

    /// @param depth how much deeper it may be
    public ObjectNode tree(int depth) {
        if (depth == 0 || chance.either()) {
            return leaf();
        }
        return switch (chance.below(3)) {
            case 0 -> typed("not").set("condition", tree(depth - 1)).asObject();
            case 1 -> several("all", depth);
            default -> several("any", depth);
        };
    }

    private ObjectNode leaf() {
        var kind = chance.one(Kinds.ALL);
        var tree = typed(kind.name());
        kind.fill(new Draft(tree, chance));
        return tree;
    }

    private ObjectNode several(String type, int depth) {
        var tree = typed(type);
        var of = tree.putArray("of");
        for (int i = chance.below(3); i >= 0; i--) {
            of.add(tree(depth - 1));
        }
        return tree;
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }
}
