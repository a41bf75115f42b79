package org.stammkunde.segments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.stammkunde.segments.web.FormNode.Group;
import org.stammkunde.segments.web.FormNode.Leaf;

/// What the builder's form holds and what its buttons do to it.
class FormTreeTests {

    private static final Leaf FRESH = new Leaf(false, "orders", Map.of());

    @Test
    void readsGroupsWithinGroups() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("c.any", "yes");
        form.add("c.0.type", "profile");
        form.add("c.0.not", "yes");
        form.add("c.0.p.field", "name");
        form.add("c.1.type", "group");
        form.add("c.1.0.type", "sample");
        form.add("c.1.0.p.percent", "10");
        form.add("c.3.type", "profile");
        assertThat(FormTree.of(form))
                .isEqualTo(
                        new Group(
                                false,
                                true,
                                List.of(
                                        leaf(true, "profile", "field", "name"),
                                        new Group(
                                                false,
                                                false,
                                                List.of(leaf(false, "sample", "percent", "10"))))));
    }

    @Test
    void addsAndRemovesConditionsWhereTheButtonStands() {
        var whole = new Group(false, false, List.of(FRESH));
        var grouped = FormTree.after(whole, "group c", FRESH);
        var added = FormTree.after(grouped, "add c.1", leaf(false, "sample", "percent", "5"));
        assertThat(added.of().get(1))
                .isEqualTo(
                        new Group(
                                false,
                                true,
                                List.of(FRESH, leaf(false, "sample", "percent", "5"))));
        assertThat(FormTree.next(added, "add c.1")).isEqualTo("c.1.1");
        assertThat(FormTree.next(grouped, "group c")).isEqualTo("c.1.0");
        var removed = FormTree.after(added, "remove c.1.0", FRESH);
        assertThat(removed.of().get(1))
                .isEqualTo(new Group(false, true, List.of(leaf(false, "sample", "percent", "5"))));
        assertThat(FormTree.after(removed, "remove c.1", FRESH)).isEqualTo(whole);
    }

    @Test
    void addsAndRemovesObjectsInAList() {
        var whole = new Group(false, false, List.of(leaf(false, "event", "name", "A")));
        for (int i = 0; i < 3; i++) {
            whole = FormTree.after(whole, "more c.0 where property", FRESH);
            whole = FormTree.after(whole, "set c.0 where." + i + ".property p" + i, FRESH);
        }
        var shorter = FormTree.after(whole, "less c.0 where 1", FRESH);
        assertThat(((Leaf) shorter.of().getFirst()).values())
                .isEqualTo(
                        Map.of(
                                "name", List.of("A"),
                                "where.0.property", List.of("p0"),
                                "where.1.property", List.of("p2")));
        assertThat(FormTree.after(whole, "less c.0 where 7", FRESH)).isEqualTo(whole);
        assertThat(FormTree.after(whole, "less c.0 where", FRESH)).isEqualTo(whole);
    }

    @Test
    void putsSuggestedValuesOneALineOrInThePlaceOfWhatStoodThere() {
        var whole = new Group(false, false, List.of(leaf(false, "profile", "values", "A B \n")));
        var more = FormTree.after(whole, "value c.0 values C D", FRESH);
        assertThat(((Leaf) more.of().getFirst()).value("values")).isEqualTo("A B\nC D");
        var other = FormTree.after(whole, "set c.0 values C D", FRESH);
        assertThat(((Leaf) other.of().getFirst()).value("values")).isEqualTo("C D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "refresh",
                "add",
                "add x",
                "add c.9",
                "add c.0",
                "remove c",
                "remove c.9",
                "remove c.-1",
                "remove c.99999999999",
                "remove d.0",
                "value c.0 x",
                "set c.7 values x",
                "set c values x",
                "drop c.0"
            })
    void changesNothingForAnActionThatMakesNoSense(String action) {
        var whole = new Group(false, false, List.of(FRESH));
        assertThat(FormTree.after(whole, action, FRESH)).isEqualTo(whole);
    }

    private static Leaf leaf(boolean negated, String type, String property, String value) {
        return new Leaf(negated, type, Map.of(property, List.of(value)));
    }
}
