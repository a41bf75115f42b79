package org.stammkunde.segments.kinds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.stammkunde.segments.conditions.TestConditions;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.testing.IntegrationTest;

/// The tests know every kind of condition that the application has.
@IntegrationTest
class KindsTests {

    private static final ClassPathResource CASES =
            new ClassPathResource("org/stammkunde/segments/cases.txt");

    private final List<String> names;

    KindsTests(@Autowired List<ConditionType<?>> types) {
        names = types.stream().<String>map(ConditionType::name).toList();
    }

    @Test
    void areReadNaively() {
        assertThat(Kinds.ALL.stream().map(Kind::name)).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void areKnownWithoutTheApplication() {
        assertThat(TestConditions.all(2).stream().<String>map(ConditionType::name))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void haveCasesFoundByThinking() throws IOException {
        var cases = CASES.getContentAsString(UTF_8);
        assertThat(names).allSatisfy(name -> assertThat(cases).contains("\"type\":\"" + name));
    }
}
