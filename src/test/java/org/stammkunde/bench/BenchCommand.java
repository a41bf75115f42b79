package org.stammkunde.bench;

import java.util.Map;
import org.stammkunde.testing.AppCommand;

/// How benchmarks start the application: as `./run` does it.
public final class BenchCommand {

    private static final String APP = "target/app/";

    private BenchCommand() {}

    /// @param heap e.g. `512m`
    public static AppCommand of(String zone, String currency, String heap) {
        return AppCommand.in(zone)
                .jar(APP + "stammkunde.jar")
                .jvm("-Xmx" + heap, "-XX:AOTCache=" + APP + "classes.aot")
                .environment(Map.of("STAMMKUNDE_CURRENCY", currency));
    }
}
