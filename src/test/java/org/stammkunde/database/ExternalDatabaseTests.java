package org.stammkunde.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.testing.IntegrationTest;

/// The whole application on a PostgreSQL that it did not start itself.
@IntegrationTest
class ExternalDatabaseTests {

    @Autowired private DatabaseServer server;
    @Autowired private DataFolder folder;
    @LocalServerPort private int port;

    @Test
    void usesTheGivenServerAndStartsNone() {
        assertThat(server).isInstanceOf(ExternalPostgres.class);
        assertThat(folder.path().resolve("postgres")).doesNotExist();
        assertThat(folder.path().resolve("instance.lock")).exists();
    }

    @Test
    void findsItsSchemasThere() throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                server.url(), server.user(), server.password());
                var history =
                        connection.getMetaData().getTables(null, null, "schema_history", null)) {
            assertThat(history.next()).isTrue();
        }
    }

    @Test
    void tellsAnybodyThatItIsHealthyAndNothingMore() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("\"status\":\"UP\"").doesNotContain("components");
        }
    }
}
