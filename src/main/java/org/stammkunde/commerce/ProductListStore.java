package org.stammkunde.commerce;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Slice;

/// Reads products for lists.
@Repository
class ProductListStore {

    private final JdbcClient sql;

    ProductListStore(JdbcClient sql) {
        this.sql = sql;
    }

    Slice<Product> list(ProductQuery query) {
        var items =
                all(query, " limit :size offset :offset")
                        .param("size", query.page().size())
                        .param("offset", query.page().offset())
                        .query((row, any) -> product(row))
                        .list();
        return new Slice<>(items, count(query));
    }

    private JdbcClient.StatementSpec all(ProductQuery query, String limit) {
        var statement =
                "select p.id, p.sku, p.name, p.category from commerce.product p "
                        + ProductConditions.where(query, "id")
                        + orderBy(query.page())
                        + limit;
        return sql.sql(statement).params(ProductConditions.params(query));
    }

    private long count(ProductQuery query) {
        var statement =
                "select count(*) from commerce.product p " + ProductConditions.where(query, "id");
        return sql.sql(statement)
                .params(ProductConditions.params(query))
                .query(Long.class)
                .single();
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
