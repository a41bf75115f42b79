package org.stammkunde.connectors;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.stammkunde.connectors.mapping.Mapping;
import org.stammkunde.connectors.mapping.MappingJson;

/// Mappings kept for the next time.
@Service
public class SavedMappings {

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedMappings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Keeps the mapping; one of the same name is replaced.
    public void save(String name, Mapping mapping) {
        jdbc.sql(
                        """
                        insert into connectors.saved_mapping (name, mapping, created_at)
                        values (:name, :mapping::jsonb, :now)
                        on conflict (lower(name)) do update
                        set name = excluded.name, mapping = excluded.mapping
                        """)
                .param("name", name)
                .param("mapping", MappingJson.write(mapping))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// By name.
    public List<SavedMapping> all() {
        return jdbc.sql(
                        """
                        select id, name, mapping from connectors.saved_mapping
                        order by lower(name) limit 200
                        """)
                .query(
                        (row, _) ->
                                new SavedMapping(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        MappingJson.read(row.getString("mapping"))))
                .list();
    }

    public Optional<SavedMapping> find(long id) {
        return all().stream().filter(saved -> saved.id() == id).findFirst();
    }
}
