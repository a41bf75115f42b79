package org.stammkunde.commerce.carts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.carts.CartStatement.What;
import org.stammkunde.commerce.vocabulary.StatementRow;
import org.stammkunde.commerce.vocabulary.StatementStore;
import org.stammkunde.commerce.vocabulary.StatementTable;
import tools.jackson.databind.json.JsonMapper;

/// Everything that events said about carts.
@Component
class CartStatements extends StatementStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final StatementTable TABLE =
            new StatementTable("commerce.cart_statement", "key");

    CartStatements(JdbcClient sql) {
        super(sql, TABLE);
    }

    /// @return the keys about which something new was said
    Set<CartKey> keep(Collection<HeardCart> heard) {
        return keep(heard.stream().map(CartStatements::row).toList(), CartKey::new);
    }

    Map<CartKey, List<CartStatement>> of(Collection<CartKey> keys) {
        var all = new HashMap<CartKey, List<CartStatement>>();
        for (var row : of(keys, CartKey::system, CartKey::key)) {
            all.computeIfAbsent(new CartKey(row.system(), row.key()), _ -> new ArrayList<>())
                    .add(statement(row));
        }
        return all;
    }

    private static StatementRow row(HeardCart heard) {
        var statement = heard.statement();
        return new StatementRow(
                heard.key().system(),
                heard.key().key(),
                statement.at(),
                statement.messageId(),
                statement.eventSource(),
                statement.what().name(),
                statement.who(),
                JSON.writeValueAsString(statement.said()));
    }

    private static CartStatement statement(StatementRow row) {
        return new CartStatement(
                row.at(),
                row.messageId(),
                row.eventSource(),
                What.valueOf(row.kind()),
                row.who(),
                JSON.readValue(row.said(), CartSaid.class));
    }
}
