package org.stammkunde.segments.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.stammkunde.web.kit.Tab;

/// Leads from segments to lists and back.
public final class SegmentTabs {

    private SegmentTabs() {}

    /// @param present path of the page they stand on
    public static List<Tab> of(String present) {
        return List.of(
                tab(t("segments.title"), "/segments", present),
                tab(t("segments.lists.title"), "/lists", present));
    }

    private static Tab tab(String label, String path, String present) {
        return new Tab(label, path, path.equals(present));
    }
}
