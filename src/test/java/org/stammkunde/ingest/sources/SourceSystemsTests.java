package org.stammkunde.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.testing.IntegrationTest;

/// Whose numbers a source sends.
@IntegrationTest
class SourceSystemsTests {

    @Autowired private Sources sources;

    @Test
    void areThoseOfTheKindUnlessTold() {
        assertThat(sources.add("Shop", "http", null).source().system()).isEqualTo("stammkunde");
        var own = sources.add("Shop", "http", " Shop-DE ").source();
        assertThat(own.system()).isEqualTo("shop-de");
        assertThat(sources.system(own.id())).isEqualTo("shop-de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "ä", "-a", "e-mail", "phone", "anonymous"})
    void areOneWordThatMeansNothingElse(String system) {
        assertThatThrownBy(() -> sources.add("Shop", "http", system))
                .isInstanceOf(IngestException.class)
                .hasMessageContaining("ingest.bad-system");
    }
}
