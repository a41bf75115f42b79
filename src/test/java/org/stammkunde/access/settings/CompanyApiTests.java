package org.stammkunde.access.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.InstalledApp;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Programs are told which value is wrong; nothing is bent until it fits.
@IntegrationTest
class CompanyApiTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort private int port;

    @Test
    void takesBackWhatItGave() {
        var company = get();
        assertThat(put(company.toString()).statusCode()).isEqualTo(200);
        assertThat(get()).isEqualTo(company);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activityWindowDays | 1.5      | a whole number",
                "activityWindowDays | 30.0     | a whole number",
                "activityWindowDays | \"30\"   | a whole number",
                "activityWindowDays | true     | a whole number",
                "activityWindowDays | 1e99     | a whole number",
                "activityWindowDays | 99999999999 | a whole number",
                "marginRate         | \"0.5\"  | a number",
                "marginRate         | []       | a number",
                "name               | 5        | a text",
                "name               | true     | a text",
                "name               | {}       | a text",
                "countFreeOrders    | \"true\" | true or false",
                "countFreeOrders    | 1        | true or false",
                "name               | null     | “name” is missing",
                "locale             | null     | “locale” is missing",
                "locale             | \"fr\"   | de or en",
                "locale             | \"tlh-QO\" | de or en",
                "locale             | \"\"     | de or en",
                "locale             | \"de_DE\" | de or en",
                "locale             | \"de; drop table\" | de or en",
                "activityWindowDays | 0        | days",
                "marginRate         | 1.01     | between"
            })
    void namesTheFieldAndWhatIsExpected(String field, String value, String reason) {
        var before = get();
        var wrong = get();
        wrong.set(field, JSON.readTree(value));
        var answer = put(wrong.toString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        var problem = JSON.readTree(answer.body());
        assertThat(problem.get("field").asString()).isEqualTo(field);
        assertThat(problem.get("detail").asString()).contains(reason);
        assertThat(get()).isEqualTo(before);
    }

    @Test
    void keepsARegion() {
        var before = get();
        var austrian = get().put("locale", "de-AT");
        assertThat(put(austrian.toString()).body()).contains("\"locale\":\"de-AT\"");
        put(before.toString());
    }

    private ObjectNode get() {
        return (ObjectNode) JSON.readTree(send("GET", "").body());
    }

    private HttpResponse<String> put(String body) {
        return send("PUT", body);
    }

    private HttpResponse<String> send(String method, String body) {
        var program = new Browser(port);
        return program.send(
                program.request("/api/v1/company")
                        .header("Authorization", "Bearer " + InstalledApp.API_KEY)
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }
}
