package org.stammkunde.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.connectors.SavedMappings;
import org.stammkunde.connectors.mapping.MappingJson;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// Mappings kept for the next file, as programs look them up and delete them.
@IntegrationTest
class SavedMappingsApiTests {

    private static final String PATH = "/api/v1/imports/mappings";

    private final ApiClient api;
    private final SavedMappings saved;

    SavedMappingsApiTests(@LocalServerPort int port, @Autowired SavedMappings saved) {
        this.api = new ApiClient(port);
        this.saved = saved;
    }

    @Test
    void areListedReadAndDeleted() {
        var mapping =
                MappingJson.read(
                        "{\"source\":\"till\",\"columns\":{\"order_number\":\"Receipt\"}}");
        IntStream.rangeClosed(1, 5).forEach(i -> saved.save("Listed till " + i, mapping));
        var all = api.all(PATH + "?q=listed&size=2");
        assertThat(names(all))
                .containsExactly(
                        "Listed till 1",
                        "Listed till 2",
                        "Listed till 3",
                        "Listed till 4",
                        "Listed till 5");
        assertThat(api.get(PATH + "?q=listed&size=2").get("total").asLong()).isEqualTo(5);

        var one = PATH + "/" + all.getFirst().get("id").asLong();
        var kept = MappingJson.read(api.get(one).get("mapping").toString());
        assertThat(kept).isEqualTo(mapping);
        assertThat(api.send("DELETE", one).statusCode()).isEqualTo(204);
        var gone = api.refusal(404, one);
        assertThat(gone.get("code").asString()).startsWith("imports.");
        assertThat(api.send("DELETE", one).statusCode()).isEqualTo(404);
        assertThat(api.all(PATH + "?q=listed")).hasSize(4);
    }

    private static List<String> names(List<JsonNode> rows) {
        return rows.stream().map(row -> row.get("name").asString()).toList();
    }
}
