package org.stammkunde.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    void blamesTheAskerForWhatIsNoText() throws IOException {
        for (var text : List.of("%", "%zz", "%ff")) {
            assertThat(statusLine("/login?q=" + text)).contains(" 400");
            assertThat(statusLine("/api/v1/orders?q=" + text)).contains(" 400");
        }
        assertThat(api(request("/api/v1/audit?actor=%00").GET()).body())
                .contains("web.bad-request");
    }

    /// Sent as it is: no client library lets such addresses pass.
    private String statusLine(String target) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var lines =
                    List.of(
                            "GET " + target + " HTTP/1.1",
                            "Host: localhost",
                            "Authorization: Bearer " + InstalledApp.API_KEY,
                            "Connection: close",
                            "\r\n");
            socket.getOutputStream()
                    .write(String.join("\r\n", lines).getBytes(StandardCharsets.US_ASCII));
            var answer = socket.getInputStream().readAllBytes();
            return new String(answer, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        }
    }

    @Test
    void blamesTheAskerForABodyThatIsNone() {
        var cut = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nb";
        for (var type : List.of("multipart/form-data", "multipart/form-data; boundary=X")) {
            assertThat(sent("POST", "/api/v1/imports", type, cut)).isEqualTo(400);
        }
        for (var body : List.of("{}", "{\"name\":null}", "null", "[", "{\"name\":\"x\"}")) {
            assertThat(sent("POST", "/api/v1/keys", "application/json", body)).isEqualTo(400);
            assertThat(sent("POST", "/api/v1/invitations", "application/json", body))
                    .isEqualTo(400);
            assertThat(sent("PUT", "/api/v1/company", "application/json", body)).isEqualTo(400);
        }
    }

    private int sent(String method, String path, String type, String body) {
        return api(request(path)
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    @Test
    void survivesDaysThatNoDatabaseHolds() {
        var browser = Browser.ofOwner(port);
        for (var path :
                List.of(
                        "/orders?from=%2B999999999-12-31&to=%2B999999999-12-31",
                        "/customers?lastOrderTo=-999999999-01-01",
                        "/settings/audit?from=%2B999999999-12-31")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
        }
        var cell = "/analytics/cohorts/customers?granularity=month&period=0&cohort=";
        assertThat(browser.get(cell + "%2B999999999-12-31").statusCode()).isEqualTo(422);
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
