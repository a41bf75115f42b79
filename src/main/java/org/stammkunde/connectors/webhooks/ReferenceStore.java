package org.stammkunde.connectors.webhooks;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `connectors.hook_reference`.
@Repository
class ReferenceStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ReferenceStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<String> find(long source, String object) {
        return jdbc.sql(
                        """
                        select value from connectors.hook_reference
                        where source = :source and object = :object
                        """)
                .param("source", source)
                .param("object", object)
                .query(String.class)
                .optional();
    }

    /// In one order, so that two writers never wait for each other in a ring.
    void put(long source, Map<String, String> references) {
        batches.batchUpdate(
                """
                insert into connectors.hook_reference (source, object, value)
                values (:source, :object, :value)
                on conflict (source, object) do update set value = excluded.value
                where hook_reference.value <> excluded.value
                """,
                new TreeMap<>(references)
                        .entrySet().stream()
                                .map(entry -> row(source, entry))
                                .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(long source, Map.Entry<String, String> entry) {
        return new MapSqlParameterSource()
                .addValue("source", source)
                .addValue("object", entry.getKey())
                .addValue("value", entry.getValue());
    }
}
