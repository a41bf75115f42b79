package org.stammkunde.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what users and keys are called.
@Repository
class ActorStore {

    private final JdbcClient sql;

    ActorStore(JdbcClient sql) {
        this.sql = sql;
    }

    Map<String, String> names(Collection<String> ids) {
        var names = new HashMap<String, String>();
        sql.sql(
                        """
                        select a.id, coalesce(u.name, k.name)
                        from unnest(:ids::text[]) as a (id)
                        left join access.account u on a.id = 'user:' || u.id
                        left join access.api_key k on a.id = 'key:' || k.id
                        where coalesce(u.name, k.name) is not null
                        """)
                .param("ids", ids.toArray(String[]::new))
                .query(
                        row -> {
                            names.put(row.getString(1), row.getString(2));
                        });
        return names;
    }
}
