package org.stammkunde.warehouse;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/// Tells the mirrors that entities were deleted.
@Service
public class Tombstones {

    private static final int BATCH = 1000;

    private final JdbcTemplate sql;

    Tombstones(DataSource database) {
        this.sql = new JdbcTemplate(database);
    }

    /// Call it in the transaction that deletes them.
    ///
    /// @param fact name of the fact table, e.g. `orders`; facts of the same entity follow
    public void bury(String fact, Collection<Long> ids) {
        sql.batchUpdate(
                "insert into warehouse.tombstone (fact, id) values (?, ?)",
                ids,
                BATCH,
                (statement, id) -> {
                    statement.setString(1, fact);
                    statement.setLong(2, id);
                });
    }
}
