package org.stammkunde.sample;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A stream of random draws that gives the same values for the same seed on every machine: the
/// generator's algorithm is part of the platform's specification, and everything derived from
/// it uses `StrictMath`.
final class Draws {

    private static final RandomGeneratorFactory<RandomGenerator> LXM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;

    Draws(long seed) {
        random = LXM.create(seed);
    }

    /// The seed of the stream `stream` under `seed`: neighbouring numbers give unrelated streams
    /// (Stafford's mix 13).
    static long seed(long seed, long stream) {
        long z = seed + stream * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// Uniform in [0, 1).
    double uniform() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /// Uniform in 0 … bound − 1.
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /// Exponential with mean 1.
    double exponential() {
        return -StrictMath.log(1 - uniform());
    }

    /// Gamma with the given shape and mean shape / rate (Marsaglia and Tsang 2000).
    double gamma(double shape, double rate) {
        if (shape < 1) {
            return gamma(shape + 1, rate) * StrictMath.pow(1 - uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = gaussian();
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0
                    && StrictMath.log(1 - uniform())
                            < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v / rate;
            }
        }
    }

    /// Poisson with a small mean (Knuth).
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform()) {
            count++;
        }
        return count;
    }

    /// The index drawn from ascending cumulative weights whose last entry is the sum.
    int index(double[] cumulative) {
        double at = uniform() * cumulative[cumulative.length - 1];
        int index = 0;
        while (cumulative[index] <= at) {
            index++;
        }
        return index;
    }

    private double gaussian() {
        double radius = StrictMath.sqrt(2 * exponential());
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }
}
