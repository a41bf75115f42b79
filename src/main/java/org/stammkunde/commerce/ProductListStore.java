package org.stammkunde.commerce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Slice;

/// Reads products for lists.
@Repository
class ProductListStore {

    private static final String FROM =
            """
            from commerce.product p
            where (cast(:text as text) is null or p.name ilike :part or starts_with(p.sku, :text))
            """;

    private final JdbcClient sql;

    ProductListStore(JdbcClient sql) {
        this.sql = sql;
    }

    Slice<Product> list(ProductQuery query) {
        var items =
                all(query, " limit :size offset :offset")
                        .param("size", query.page().size())
                        .param("offset", Math.min(query.page().offset(), Slice.COUNTED))
                        .query((row, any) -> product(row))
                        .list();
        return Slice.counted(items, count(query));
    }

    void forEach(ProductQuery query, Consumer<Product> each) {
        all(query, "")
                .withFetchSize(1_000)
                .query(
                        row -> {
                            each.accept(product(row));
                        });
    }

    private JdbcClient.StatementSpec all(ProductQuery query, String limit) {
        var statement =
                "select p.id, p.sku, p.name, p.category " + FROM + orderBy(query.page()) + limit;
        return bound(sql.sql(statement), query);
    }

    private long count(ProductQuery query) {
        var statement =
                "select count(*) from (select 1 " + FROM + " limit " + (Slice.COUNTED + 1) + ") p";
        return bound(sql.sql(statement), query).query(Long.class).single();
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, ProductQuery query) {
        return statement.param("text", query.text()).param("part", like(query.text()));
    }

    private static String like(@Nullable String text) {
        return text == null ? "" : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static String orderBy(PageRequest page) {
        var direction = page.descending() ? " desc" : "";
        var column =
                switch (page.sort()) {
                    case "sku" -> "p.key";
                    case "category" -> "p.category";
                    case null, default -> "lower(p.name)";
                };
        return " order by " + column + direction + ", p.id" + direction;
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(
                new ProductId(row.getLong("id")),
                row.getString("sku"),
                row.getString("name"),
                row.getString("category"));
    }
}
