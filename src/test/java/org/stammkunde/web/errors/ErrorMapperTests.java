package org.stammkunde.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.InstalledApp;
import org.stammkunde.testing.IntegrationTest;

@IntegrationTest
class ErrorMapperTests {

    @LocalServerPort private int port;

    @Test
    void showsAPageInTheReadersLanguage() {
        var browser = Browser.ofOwner(port);
        browser.get("/kit");
        browser.post("/language", Map.of("language", "de", "to", "/kit"));
        var german = browser.get("/nothing");
        assertThat(german.statusCode()).isEqualTo(404);
        assertThat(german.body()).contains("Nicht gefunden").doesNotContain("Whitelabel");
        browser.post("/language", Map.of("language", "en", "to", "/kit"));
        assertThat(browser.get("/nothing").body()).contains("Not found");
    }

    @Test
    void answersProgramsWithAProblem() {
        var answer = api(request("/api/v1/nothing").GET());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":404")
                .contains("\"code\":\"web.not-found\"")
                .contains("\"type\":\"urn:stammkunde:error:web.not-found\"")
                .doesNotContain("reference");
    }

    @Test
    void answersHtmxWithANoticeAndLeavesThePageAlone() {
        var browser = Browser.ofOwner(port);
        var answer = browser.send(browser.request("/nothing").header("HX-Request", "true").GET());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).startsWith("<div class=\"notice").doesNotContain("<html");
    }

    @Test
    void namesTheMethodsThereAre() {
        var browser = Browser.ofOwner(port);
        browser.get("/kit");
        var answer = browser.post("/search", Map.of());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void namesTheParameterThatIsWrong() {
        var answer = Browser.ofOwner(port).get("/kit/progress?since=yesterday");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("since").doesNotContain("NumberFormat");
    }

    @Test
    void refusesFormsFromElsewhere() {
        var answer = Browser.ofOwner(port).postBare("/kit/archive", Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("</html>");
    }

    @Test
    void neverSendsPeopleElsewhereAfterAChoice() {
        var browser = Browser.ofOwner(port);
        browser.get("/kit");
        var answer =
                browser.post("/language", Map.of("language", "de", "to", "https://example.com"));
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void compressesAndCachesWhatNeverChanges() {
        var browser = new Browser(port);
        var login = browser.get("/login").body();
        var style = login.replaceAll("(?s).*href=\"(/assets/[^\"]+/app.css)\".*", "$1");
        var answer = browser.send(browser.request(style).header("Accept-Encoding", "gzip").GET());
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                .contains("max-age=31536000", "immutable");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    private HttpResponse<String> api(HttpRequest.Builder request) {
        return new Browser(port)
                .send(request.header("Authorization", "Bearer " + InstalledApp.API_KEY));
    }

    private HttpRequest.Builder request(String path) {
        return new Browser(port).request(path);
    }
}
