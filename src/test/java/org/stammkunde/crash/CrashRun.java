package org.stammkunde.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;
import org.stammkunde.StammkundeApplication;
import org.stammkunde.testing.AppCommand;
import org.stammkunde.testing.FreshInstallation;
import org.stammkunde.testing.InstalledApp;

/// A long run on the application as it is shipped.
///
/// Arguments: how many kills, seed.
final class CrashRun {

    private static final String APP = "target/app/";

    private CrashRun() {}

    public static void main(String[] args) throws IOException {
        int kills = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        var home = Files.createTempDirectory(Path.of("target"), "crash-").toAbsolutePath();
        IO.println("seed %d, data and log in %s".formatted(seed, home));
        var command =
                AppCommand.in("Europe/Berlin")
                        .jar(APP + "stammkunde.jar")
                        .jvm("-Xmx512m", "-XX:AOTCache=" + APP + "classes.aot");
        CrashReport report;
        try (var context =
                        new SpringApplicationBuilder(StammkundeApplication.class)
                                .initializers(new FreshInstallation())
                                .run("--server.port=0", "--logging.level.root=warn");
                var app = InstalledApp.start(home, command)) {
            report =
                    new CrashHarness(app, new Twin(context), "kill-", seed)
                            .run(plan(List.of(Kill.values()), kills, seed));
        }
        IO.println(report);
        if (report.flawless()) {
            FileSystemUtils.deleteRecursively(home);
        }
        System.exit(report.flawless() ? 0 : 1);
    }

    /// Each kind at least once, if there are enough.
    static List<Kill> plan(List<Kill> kinds, int kills, long seed) {
        var random = new Random(seed);
        var plan = new ArrayList<>(kinds);
        Collections.shuffle(plan, random);
        while (plan.size() < kills) {
            plan.add(kinds.get(random.nextInt(kinds.size())));
        }
        return plan.subList(0, kills);
    }
}
