package org.stammkunde.warehouse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.operations.spi.StatusSource;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Texts;

/// The warehouse's part of the status page.
@Component
class WarehouseHealth implements StatusSource {

    private static final int ORDER = 30;
    private static final Duration PROMISED_LAG = Duration.ofSeconds(5);

    private final Warehouse warehouse;

    WarehouseHealth(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public String titleKey() {
        return "warehouse.status.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Line> lines() {
        var status = warehouse.status();
        var lines = new ArrayList<Line>();
        lines.add(state(status));
        lines.add(lag(status));
        lines.addAll(rows(status));
        lines.add(info("warehouse.status.size", Formats.fileSize(status.fileBytes())));
        lines.add(info("warehouse.status.built", built(status)));
        lines.add(info("warehouse.status.engine", "DuckDB " + status.engineVersion()));
        return lines;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action(
                        "warehouse.status.rebuild",
                        "warehouse.status.rebuild-effect",
                        "/warehouse/rebuild",
                        Permission.MANAGE_SETTINGS));
    }

    private static Line state(MirrorStatus status) {
        if (status.trouble() != null) {
            return line(
                    Texts.t("warehouse.status.trouble", "reference", status.trouble()),
                    Level.BAD,
                    "warehouse.status.trouble-hint");
        }
        var rebuilding = status.rebuilding();
        if (rebuilding != null) {
            return line(
                    Texts.t("warehouse.status.building", "cause", cause(rebuilding)),
                    status.ready() ? Level.INFO : Level.WARNING,
                    "warehouse.status.building-hint");
        }
        return line(Texts.t("warehouse.status.running"), Level.GOOD, null);
    }

    private static Line line(String value, Level level, @Nullable String hintKey) {
        return new Line("warehouse.status.state", value, level, hintKey);
    }

    private static Line lag(MirrorStatus status) {
        var lag = status.lag();
        boolean late = lag == null || lag.compareTo(PROMISED_LAG) > 0;
        return new Line(
                "warehouse.status.lag",
                Formats.duration(lag),
                late ? Level.WARNING : Level.GOOD,
                late ? "warehouse.status.lag-hint" : null);
    }

    private static Line info(String labelKey, String value) {
        return new Line(labelKey, value, Level.INFO, null);
    }

    /// One line per fact; the module that publishes a fact names it under `facts.<name>`.
    private static List<Line> rows(MirrorStatus status) {
        return status.rows().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> info("facts." + fact.getKey(), Formats.number(fact.getValue())))
                .toList();
    }

    private static String built(MirrorStatus status) {
        var at = Formats.dateTime(status.builtAt());
        var because = status.builtBecause();
        return because == null ? at : at + " · " + cause(because);
    }

    private static String cause(RebuildCause cause) {
        return Texts.t(cause.labelKey());
    }
}
