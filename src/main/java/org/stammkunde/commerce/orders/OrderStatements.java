package org.stammkunde.commerce.orders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.orders.OrderStatement.What;
import org.stammkunde.commerce.vocabulary.StatementRow;
import org.stammkunde.commerce.vocabulary.StatementStore;
import org.stammkunde.commerce.vocabulary.StatementTable;
import tools.jackson.databind.json.JsonMapper;

/// Everything that events said about orders.
@Component
class OrderStatements extends StatementStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final StatementTable TABLE =
            new StatementTable("commerce.order_statement", "number");

    OrderStatements(JdbcClient sql) {
        super(sql, TABLE);
    }

    /// @return the keys about which something new was said
    Set<OrderKey> keep(Collection<HeardOrder> heard) {
        return keep(heard.stream().map(OrderStatements::row).toList(), OrderKey::new);
    }

    Map<OrderKey, List<OrderStatement>> of(Collection<OrderKey> keys) {
        var all = new HashMap<OrderKey, List<OrderStatement>>();
        for (var row : of(keys, OrderKey::system, OrderKey::number)) {
            all.computeIfAbsent(new OrderKey(row.system(), row.key()), _ -> new ArrayList<>())
                    .add(statement(row));
        }
        return all;
    }

    private static StatementRow row(HeardOrder heard) {
        var statement = heard.statement();
        return new StatementRow(
                heard.key().system(),
                heard.key().number(),
                statement.at(),
                statement.messageId(),
                statement.eventSource(),
                statement.what().name(),
                statement.who(),
                JSON.writeValueAsString(statement.said()));
    }

    private static OrderStatement statement(StatementRow row) {
        return new OrderStatement(
                row.at(),
                row.messageId(),
                row.eventSource(),
                What.valueOf(row.kind()),
                row.who(),
                JSON.readValue(row.said(), OrderSaid.class));
    }
}
