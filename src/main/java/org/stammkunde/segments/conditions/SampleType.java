package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.inline;
import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.stammkunde.segments.conditions.SampleType.Sample;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.web.Formats;

/// Some by chance, always the same: `{"type":"sample","percent":10,"seed":3}`. Samples with
/// different seeds have as much in common as chance will have it; with the same seed the larger
/// holds the smaller.
final class SampleType implements ConditionType<Sample> {

    private static final int HUNDRED = 100;
    private static final int MOST_SEED = 9_999;

    /// Prime: all numbers stay below, so that no product of two is too large for 64 bits.
    private static final long PRIME = 2_147_483_647L;

    /// A primitive root of the prime (Park and Miller 1988), by which neighbours are far apart.
    private static final long ROOT = 48_271;

    private static final long STEP = 829_348_951;
    private static final long START = 12_345;

    /// @param percent 1 to 99
    /// @param seed which of the samples, 0 to 9999
    record Sample(int percent, int seed) {
        Sample {
            if (percent < 1 || percent >= HUNDRED || seed < 0 || seed > MOST_SEED) {
                throw new IllegalArgumentException("No such sample: " + percent + ", " + seed);
            }
        }
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public Category category() {
        return Category.GROUPS;
    }

    @Override
    public List<Slot> slots() {
        return List.of(
                new Slot.Whole("percent", 1, HUNDRED - 1, null),
                new Slot.Whole("seed", 0, MOST_SEED, null));
    }

    @Override
    public String example() {
        return """
        {"type":"sample","percent":10,"seed":0}""";
    }

    @Override
    public Sample read(Parameters parameters) {
        return new Sample(
                parameters.whole("percent", 1, HUNDRED - 1),
                parameters.has("seed") ? parameters.whole("seed", 0, MOST_SEED) : 0);
    }

    /// The fifth power permutes the numbers below the prime, as 5 does not divide the prime less
    /// one. Without a power a seed would only shift the sample.
    @Override
    public Condition meets(Sample sample, Question question) {
        long shift = (sample.seed() * STEP + START) % PRIME;
        var mixed = mod(mod(question.customer()).mul(inline(ROOT)).add(inline(shift)));
        var squared = mod(mixed.mul(mixed));
        var fifth = mod(mod(squared.mul(squared)).mul(mixed));
        return fifth.mod(inline((long) HUNDRED)).lt(inline((long) sample.percent()));
    }

    private static Field<Long> mod(Field<Long> number) {
        return number.mod(inline(PRIME));
    }

    @Override
    public String words(Sample sample, boolean holds) {
        return Phrases.of(
                "segments.type.sample.words.in",
                holds,
                "percent",
                Formats.percent(BigDecimal.valueOf(sample.percent(), 2), 0),
                "seed",
                sample.seed() == 0
                        ? ""
                        : t(
                                "segments.type.sample.number",
                                "seed",
                                Integer.toString(sample.seed())));
    }
}
