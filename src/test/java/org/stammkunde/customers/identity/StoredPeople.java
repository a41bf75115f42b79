package org.stammkunde.customers.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.customers.Identifier;

/// What the database holds of people, without the ids that depend on the order of arrival.
record StoredPeople(JdbcClient sql) {

    Map<Set<Identifier>, String> read() {
        var profiles = new HashMap<Long, String>();
        sql.sql(
                        """
                        select c.id, concat_ws('|', coalesce(external_id, 'null'),
                               coalesce(email, 'null'), coalesce(phone, 'null'),
                               coalesce(name, 'null'), coalesce(country, 'null'),
                               coalesce(attributes ->> 'age', 'null'),
                               coalesce(attributes ->> 'vip', 'null'))
                        from customers.customer c join customers.totals t on t.customer_id = c.id
                        """)
                .query(
                        row -> {
                            profiles.put(row.getLong(1), row.getString(2));
                        });
        var members = new HashMap<Long, Set<Identifier>>();
        sql.sql("select coalesce(customer_id, -id), source, value from customers.identifier")
                .query(
                        row -> {
                            members.computeIfAbsent(row.getLong(1), any -> new TreeSet<>())
                                    .add(new Identifier(row.getString(2), row.getString(3)));
                        });
        var people = new HashMap<Set<Identifier>, String>();
        members.forEach((id, names) -> people.put(names, profiles.getOrDefault(id, "visitor")));
        profiles.keySet().stream()
                .filter(id -> !members.containsKey(id))
                .forEach(id -> people.put(Set.of(new Identifier("empty", "" + id)), "empty"));
        return people;
    }

    /// The same with the ids, and with the customers that were merged away.
    Map<String, Set<String>> withIds() {
        var all = new HashMap<String, Set<String>>();
        sql.sql(
                        """
                        select c.id::text, concat_ws('|', c.external_id, c.email, c.phone, c.name,
                               c.country, c.attributes, c.terms, c.created_at)
                        from customers.customer c
                        union all
                        select c.id::text, i.source || ' ' || i.value
                        from customers.identifier i
                        join customers.customer c on c.id = i.customer_id
                        union all
                        select 'retired', id::text from customers.retired
                        """)
                .query(
                        row -> {
                            all.computeIfAbsent(row.getString(1), any -> new TreeSet<>())
                                    .add(row.getString(2));
                        });
        return all;
    }

    /// What must hold whatever was said: nobody is retired and present, flags are as the links say.
    Set<String> contradictions() {
        return new HashSet<>(
                sql.sql(
                                """
                                select 'retired and present ' || id
                                from customers.retired join customers.customer using (id)
                                union all
                                select 'customer without totals ' || id from customers.customer c
                                where not exists (select from customers.totals where customer_id = c.id)
                                union all
                                select 'refused link of an uncontested identifier ' || i.id
                                from customers.identifier i
                                join customers.link l on i.id in (l.a, l.b)
                                where l.refused is not null and i.contested = 0
                                union all
                                select 'wrong ties ' || i.id from customers.identifier i
                                where i.ties <> (
                                    select count(*) from customers.link l
                                    join customers.identifier o
                                      on o.id = case when l.a = i.id then l.b else l.a end
                                    where i.id in (l.a, l.b) and l.merge_id = 0
                                      and o.source <> 'anonymous')
                                union all
                                select 'wrong link ' || l.a || ' ' || l.b
                                from customers.link l
                                join customers.identifier a on a.id = l.a
                                join customers.identifier b on b.id = l.b
                                where (l.refused is null)
                                      <> (a.customer_id is not distinct from b.customer_id)
                                  and (a.customer_id is not null or b.customer_id is not null)
                                """)
                        .query(String.class)
                        .list());
    }
}
