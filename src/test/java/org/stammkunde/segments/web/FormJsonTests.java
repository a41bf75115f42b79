package org.stammkunde.segments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.stammkunde.segments.TreesForTests;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Trees that go into the builder's form and come out of it again.
class FormJsonTests {

    private static final int TREES = 1_000;

    private final Kinds kinds = new Kinds(new ArrayList<>(TreesForTests.types()));

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void askForTheSameAfterwards(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));
        var chance =
                TreesForTests.chance(
                        new Random(7),
                        Instant.parse("2026-06-15T08:00:00Z"),
                        ZoneId.of("Europe/Berlin"));
        for (int i = 0; i < TREES; i++) {
            var tree = withoutBlanks(chance.get());
            var form = new FormJson(kinds);
            var again = form.of(kinds.filled(form.form(tree)));
            assertThat(TreesForTests.sentence(again))
                    .as(tree + " became " + again)
                    .isEqualTo(TreesForTests.sentence(tree));
        }
    }

    /// Values stand one a line, so that a form holds no empty ones.
    private static JsonNode withoutBlanks(JsonNode tree) {
        return JsonMapper.shared().readTree(tree.toString().replace("\"\"", "\"-\""));
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void templatesAskForSomethingThatCanBeSaid(Template template) {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        var tree = JsonMapper.shared().readTree(template.condition());
        var form = new FormJson(kinds);
        var again = form.of(kinds.filled(form.form(tree)));
        assertThat(TreesForTests.sentence(again))
                .startsWith("Kunden, ")
                .isEqualTo(TreesForTests.sentence(tree));
        assertThat(List.of(template.label(), template.purpose())).noneMatch(String::isBlank);
    }
}
