package org.stammkunde.ingest.receiving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// Packages as npm publishes them, unchanged, installed once under `target/`. Tests that need them
/// are skipped, saying so, where there is no Node.js or the registry cannot be reached.
final class NodePackages {

    private static final Path HOME = Path.of("target", "npm").toAbsolutePath();
    private static final List<String> PACKAGES =
            List.of(
                    "@segment/analytics-node@3.1.0",
                    "@rudderstack/rudder-sdk-node@3.0.13",
                    "@segment/analytics-next@1.84.3",
                    "@rudderstack/analytics-js@3.34.1");

    private NodePackages() {}

    /// A file of a package.
    static Path file(String path) {
        install();
        return HOME.resolve("node_modules").resolve(path);
    }

    /// Runs a module script among the packages.
    static void run(String name, String script, Map<String, String> environment) {
        install();
        try {
            Files.writeString(HOME.resolve(name), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var log = HOME.resolve(name + ".txt");
        int code = call(log, environment, List.of("node", name));
        if (code != 0) {
            throw new AssertionError("node " + name + " ended with " + code + ", see " + log);
        }
    }

    private static synchronized void install() {
        Assumptions.assumeTrue(
                found("node") && found("npm"), "SDKs for Node not tested: no node or npm found");
        if (Files.exists(HOME.resolve("installed"))) {
            return;
        }
        try {
            Files.createDirectories(HOME);
            Files.writeString(HOME.resolve("package.json"), "{\"private\":true}");
            var command =
                    new ArrayList<>(
                            List.of(
                                    "npm",
                                    "install",
                                    "--ignore-scripts",
                                    "--no-audit",
                                    "--no-fund",
                                    "--save-exact"));
            command.addAll(PACKAGES);
            var log = HOME.resolve("install.txt");
            int code = call(log, Map.of(), command);
            Assumptions.assumeTrue(
                    code == 0, "SDKs for Node not tested: npm install failed, see " + log);
            Files.createFile(HOME.resolve("installed"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean found(String program) {
        for (var folder : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static int call(Path log, Map<String, String> environment, List<String> command) {
        try {
            var builder =
                    new ProcessBuilder(command)
                            .directory(HOME.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
