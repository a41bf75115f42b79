package org.stammkunde.segments.conditions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.segments.spi.Slot;

/// What the segments, or the lists, that there are are called, in the order of their names.
class NameStore implements Slot.Labels {

    private final JdbcClient sql;
    private final String table;

    private NameStore(JdbcClient sql, String table) {
        this.sql = sql;
        this.table = table;
    }

    static NameStore ofSegments(JdbcClient sql) {
        return new NameStore(sql, "segments.segment");
    }

    static NameStore ofLists(JdbcClient sql) {
        return new NameStore(sql, "segments.list");
    }

    @Override
    public Map<Long, String> all() {
        var names = new LinkedHashMap<Long, String>();
        sql.sql(
                        "select id, name from %s where deleted_at is null order by lower(name)"
                                .formatted(table))
                .query(
                        row -> {
                            names.put(row.getLong("id"), row.getString("name"));
                        });
        return names;
    }
}
