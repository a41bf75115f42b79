package org.stammkunde.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DrawsTests {

    private static final int COUNT = 200_000;

    @Test
    void drawsGammaWithTheRightMeanAndVarianceForSmallShapes() {
        var draws = new Draws(7);
        var values = DoubleStream.generate(() -> draws.gamma(0.4, 2)).limit(COUNT).toArray();
        assertThat(mean(values)).isCloseTo(0.2, within(4 * Math.sqrt(0.1 / COUNT)));
        assertThat(variance(values)).isCloseTo(0.1, within(0.005));
    }

    @Test
    void drawsGammaWithTheRightMeanAndVarianceForLargeShapes() {
        var draws = new Draws(8);
        var values = DoubleStream.generate(() -> draws.gamma(3.5, 0.5)).limit(COUNT).toArray();
        assertThat(mean(values)).isCloseTo(7, within(4 * Math.sqrt(14.0 / COUNT)));
        assertThat(variance(values)).isCloseTo(14, within(0.4));
    }

    @Test
    void drawsPoissonWithMeanEqualToVariance() {
        var draws = new Draws(9);
        var values = DoubleStream.generate(() -> draws.poisson(0.9)).limit(COUNT).toArray();
        assertThat(mean(values)).isCloseTo(0.9, within(4 * Math.sqrt(0.9 / COUNT)));
        assertThat(variance(values)).isCloseTo(0.9, within(0.02));
    }

    @Test
    void neighbouringStreamsAreUnrelated() {
        double products = 0;
        for (int stream = 0; stream < COUNT; stream++) {
            double one = new Draws(Draws.seed(1, stream)).uniform() - 0.5;
            double next = new Draws(Draws.seed(1, stream + 1L)).uniform() - 0.5;
            products += 12 * one * next;
        }
        assertThat(products / COUNT).isCloseTo(0, within(4 / Math.sqrt(COUNT)));
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return DoubleStream.of(values).map(value -> (value - mean) * (value - mean)).sum()
                / (values.length - 1);
    }
}
