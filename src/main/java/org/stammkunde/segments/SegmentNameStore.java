package org.stammkunde.segments;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.segments.spi.Slot;

/// What the segments there are are called, in the order of their names.
@Repository("segmentNames")
class SegmentNameStore implements Slot.Labels {

    private final JdbcClient sql;

    SegmentNameStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<Long, String> all() {
        var names = new LinkedHashMap<Long, String>();
        sql.sql(
                        """
                        select id, name from segments.segment
                        where deleted_at is null order by lower(name)
                        """)
                .query(
                        row -> {
                            names.put(row.getLong("id"), row.getString("name"));
                        });
        return names;
    }
}
