package org.stammkunde.commerce;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.access.ChangedRows;

/// Writes the category of many products, and what stood there before.
@Repository
class CategoryStore implements ChangedRows<ProductQuery, Optional<String>> {

    private final JdbcClient sql;

    CategoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    long count(ProductQuery which) {
        return sql.sql("select count(*) from commerce.product p " + chosen(which))
                .params(ProductConditions.params(which))
                .query(Long.class)
                .single();
    }

    @Override
    public void forgetBefore(Instant time) {
        sql.sql("delete from commerce.category_change where changed_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param category empty when they shall have none
    @Override
    public long begin(Optional<String> category, Instant now) {
        return sql.sql(
                        """
                        insert into commerce.category_change (category, changed_at)
                        values (:category, :now) returning id
                        """)
                .param("category", category.orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public int keep(long change, ProductQuery which) {
        var statement =
                """
                insert into commerce.category_before
                select :change, p.id, p.category, p.category_at from commerce.product p %s
                  and p.category is distinct from
                      (select category from commerce.category_change where id = :change)
                order by p.id for update of p
                """
                        .formatted(chosen(which));
        return sql.sql(statement)
                .params(ProductConditions.params(which))
                .param("change", change)
                .update();
    }

    @Override
    public void write(long change) {
        sql.sql(
                        """
                        update commerce.product p
                        set category = a.category, category_at = a.changed_at,
                            changed = pg_current_xact_id()
                        from commerce.category_change a
                        join commerce.category_before b on b.change_id = a.id
                        where a.id = :change and p.id = b.product_id
                        """)
                .param("change", change)
                .update();
    }

    @Override
    public int restore(long change) {
        return sql.sql(
                        """
                        update commerce.product p
                        set category = b.category, category_at = b.category_at,
                            changed = pg_current_xact_id()
                        from commerce.category_change a
                        join commerce.category_before b on b.change_id = a.id
                        where a.id = :change and p.id = b.product_id
                          and p.category is not distinct from a.category
                        """)
                .param("change", change)
                .update();
    }

    @Override
    public boolean forget(long change) {
        return sql.sql("delete from commerce.category_change where id = :change")
                        .param("change", change)
                        .update()
                == 1;
    }

    private static String chosen(ProductQuery which) {
        return ProductConditions.where(which, "id");
    }
}
