package org.stammkunde.segments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stammkunde.segments.TreesForTests;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.web.Texts;

/// Every property of every kind of condition has its label in every language, and so has every
/// choice.
class PropertyTextsTests {

    @Test
    void areThere() {
        var keys = new ArrayList<String>();
        for (var type : TreesForTests.types()) {
            keys.add("segments.type." + type.name());
            add(type.slots(), "segments.type." + type.texts(), keys);
        }
        assertThat(keys).filteredOn(key -> !Texts.exists(key)).isEmpty();
    }

    private static void add(List<Slot> slots, String prefix, List<String> keys) {
        for (var slot : slots) {
            var key = prefix + "." + slot.name();
            keys.add(key);
            if (slot instanceof Slot.Choice choice) {
                choice.values().forEach(value -> keys.add(key + "." + value));
            }
            if (slot instanceof Slot.Choices choices) {
                choices.values().forEach(value -> keys.add(key + "." + value));
            }
            if (slot instanceof Slot.Several several) {
                keys.addAll(List.of(key + ".more", key + ".less"));
                add(several.of(), key, keys);
            }
        }
    }
}
