package org.stammkunde.sample;

import java.util.Map;
import org.stammkunde.shared.ProblemException;

/// Why the sample shop cannot be loaded.
public final class SampleException extends ProblemException {

    private SampleException(String code, Category category) {
        super(code, category, Map.of());
    }

    /// Real orders and simulated ones must never mix.
    static SampleException notEmpty() {
        return new SampleException("sample.not-empty", Category.CONFLICT);
    }

    /// Orders are on their way.
    static SampleException importUnderWay() {
        return new SampleException("sample.import-under-way", Category.CONFLICT);
    }
}
