package org.stammkunde.segments.kinds;

import java.math.BigInteger;
import java.util.List;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class SampleKind implements Kind {

    private static final BigInteger PRIME = BigInteger.TWO.pow(31).subtract(BigInteger.ONE);

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of();
    }

    @Override
    public void fill(Draft draft) {
        draft.whole("percent", 1, 99);
        if (draft.chance().either()) {
            draft.whole("seed", 0, 9_999);
        }
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var seed = BigInteger.valueOf(tree.path("seed").longValue(0));
        var mixed =
                BigInteger.valueOf(person.id())
                        .multiply(BigInteger.valueOf(48_271))
                        .add(seed.multiply(BigInteger.valueOf(7_919L * 104_729)))
                        .add(BigInteger.valueOf(12_345))
                        .modPow(BigInteger.valueOf(5), PRIME);
        return mixed.intValueExact() % 100 < tree.path("percent").intValue();
    }
}
