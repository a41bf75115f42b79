package org.stammkunde.bench;

import java.util.Map;
import org.stammkunde.testing.AppCommand;

/// How benchmarks start the application.
final class BenchCommand {

    private BenchCommand() {}

    /// @param heap e.g. `512m`
    static AppCommand of(String zone, String currency, String heap) {
        return AppCommand.in(zone)
                .jvm("-Xmx" + heap)
                .environment(Map.of("STAMMKUNDE_CURRENCY", currency));
    }
}
