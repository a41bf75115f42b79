package org.stammkunde.ingest.sources;

import static org.stammkunde.web.Texts.t;

import java.util.Arrays;
import java.util.List;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Frame;
import org.stammkunde.web.kit.Tab;

/// What stands above every page of a source.
///
/// @param view which page it is
public record SourceTop(Source source, View view) {

    /// The pages of a source.
    public enum View {
        LIVE(""),
        CONNECTION("/connection"),
        HEALTH("/health"),
        SCHEMA("/schema"),
        SETTINGS("/settings");

        private final String path;

        View(String path) {
            this.path = path;
        }

        String label() {
            return switch (this) {
                case LIVE -> t("ingest.source.live");
                case CONNECTION -> t("ingest.source.connect");
                case HEALTH -> t("ingest.source.health");
                case SCHEMA -> t("ingest.schema.title");
                case SETTINGS -> t("ingest.source.settings");
            };
        }

        boolean visible() {
            return this != SETTINGS || Frame.current().may(Permission.MANAGE_SOURCES);
        }
    }

    public String path() {
        return "/sources/" + source.id();
    }

    public List<Tab> tabs() {
        return Arrays.stream(View.values())
                .filter(View::visible)
                .map(one -> new Tab(one.label(), path() + one.path, one == view))
                .toList();
    }
}
