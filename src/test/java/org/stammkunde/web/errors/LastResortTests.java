package org.stammkunde.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.stammkunde.testing.IntegrationTest;

@IntegrationTest
class LastResortTests {

    @Autowired private LastResort filter;

    @Test
    void saysThatTheDatabaseIsGoneInTheReadersLanguage() throws Exception {
        var answer = answer("/customers", new DataAccessResourceFailureException("db-7.internal"));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString())
                .contains("Datenbank", "</html>")
                .doesNotContain("db-7");
    }

    @Test
    void tellsProgramsAReferenceAndNothingElse() throws Exception {
        var answer = answer("/api/v1/customers", new IllegalStateException("password=secret"));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString())
                .containsPattern("\"reference\":\"[0-9a-f]{8}\"")
                .contains("\"code\":\"web.internal\"")
                .doesNotContain("secret");
    }

    private MockHttpServletResponse answer(String path, RuntimeException error) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Language", "de");
        var response = new MockHttpServletResponse();
        FilterChain failing =
                (_, _) -> {
                    throw error;
                };
        filter.doFilter(request, response, failing);
        return response;
    }
}
