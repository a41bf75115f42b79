package org.stammkunde.bench;

import java.nio.file.Path;
import java.util.Map;
import org.stammkunde.testing.AppCommand;

/// How benchmarks start the application: as `./run` does it.
final class BenchCommand {

    private static final Path APP = Path.of("target/app").toAbsolutePath();

    private BenchCommand() {}

    /// @param heap e.g. `512m`
    static AppCommand of(String zone, String currency, String heap) {
        return AppCommand.in(zone)
                .jar(APP.resolve("stammkunde.jar").toString())
                .jvm("-Xmx" + heap, "-XX:AOTCache=" + APP.resolve("classes.aot"))
                .environment(Map.of("STAMMKUNDE_CURRENCY", currency));
    }
}
