package org.stammkunde.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.testing.RawRequest;

/// What the web server refuses by itself looks like everything else that is refused.
@IntegrationTest
class ServersOwnAnswersTests {

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%2f", "%5c", "%ff", "%zz", "..%2f..%2fetc%2fpasswd", "a;b%0a"})
    void addressesThatAreNone(String part) {
        var page = RawRequest.send(port, "GET /" + part + " HTTP/1.1", "Accept-Language: de");
        assertPage(page, 400);
        assertThat(page.body()).contains("Bitte laden Sie die Seite neu");
        var problem = RawRequest.send(port, "GET /api/v1/" + part + " HTTP/1.1");
        assertProblem(problem, 400);
    }

    @ParameterizedTest
    @CsvSource({"FOO", "TRACE", "CONNECT", "PROPFIND", "get"})
    void methodsThatNobodyKnows(String method) {
        for (var path : List.of("/login", "/error", "/assets/x")) {
            var page = RawRequest.send(port, method + " " + path + " HTTP/1.1");
            assertThat(page.status()).as(path).isIn(400, 403, 404, 405, 501);
            assertPage(page, page.status());
        }
        var problem = RawRequest.send(port, method + " /api/v1/company HTTP/1.1");
        assertThat(problem.status()).isIn(400, 401, 405, 501);
        assertProblem(problem, problem.status());
    }

    @Test
    void theApiWithoutAnything() {
        assertProblem(RawRequest.send(port, "GET /api HTTP/1.1"), 404);
        assertProblem(RawRequest.send(port, "GET /api/ HTTP/1.1"), 404);
        assertProblem(RawRequest.send(port, "GET /api/v1 HTTP/1.1"), 404);
    }

    private static void assertProblem(RawRequest.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.head()).containsIgnoringCase("content-type: application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status, "\"code\":\"web.");
        assertQuiet(answer);
    }

    private static void assertPage(RawRequest.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("class=\"error-words\"");
        assertQuiet(answer);
    }

    private static void assertQuiet(RawRequest.Answer answer) {
        assertThat(answer.head() + answer.body())
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("Invalid URI", "passwd");
        assertThat(answer.head()).containsIgnoringCase("x-content-type-options: nosniff");
    }
}
