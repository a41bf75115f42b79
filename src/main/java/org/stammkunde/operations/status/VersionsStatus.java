package org.stammkunde.operations.status;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.stammkunde.operations.spi.StatusSource;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Texts;

/// What runs here and since when.
@Component
class VersionsStatus implements StatusSource {

    private final ObjectProvider<BuildProperties> build;

    VersionsStatus(ObjectProvider<BuildProperties> build) {
        this.build = build;
    }

    @Override
    public String titleKey() {
        return "operations.versions.title";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Line> lines() {
        var uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return List.of(
                line("operations.versions.app", version()),
                line("operations.versions.java", Runtime.version().toString()),
                line(
                        "operations.versions.system",
                        System.getProperty("os.name") + " " + System.getProperty("os.arch")),
                line("operations.versions.uptime", Formats.duration(uptime)));
    }

    /// Started from classes in an IDE there is no build.
    private String version() {
        var properties = build.getIfAvailable();
        return properties == null || properties.getVersion() == null
                ? Texts.t("operations.versions.unreleased")
                : properties.getVersion();
    }

    private static Line line(String labelKey, String value) {
        return new Line(labelKey, value, Level.INFO, null);
    }
}
