package org.stammkunde.commerce;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.customers.spi.PersonHolder.Move;

/// Hands orders, refunds and carts over to other customers.
@Repository
class MoveStore {

    private static final String MOVES =
            "from unnest(:identifiers::bigint[], :froms::bigint[], :tos::bigint[])"
                    + " as m (identifier_id, from_id, to_id) ";

    /// Found by the customer, for identifiers have no index of their own, …
    private static final String KNOWN =
            "where m.from_id is not null and x.customer_id = m.from_id"
                    + " and x.identifier_id = m.identifier_id";

    /// … except what visitors left.
    private static final String VISITORS =
            "where m.from_id is null and x.customer_id is null"
                    + " and x.identifier_id = m.identifier_id";

    private static final String FACT = "set customer_id = m.to_id, changed = pg_current_xact_id() ";
    private static final String WAITING = "set customer_id = m.to_id ";

    private final JdbcClient sql;

    MoveStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is stored, and what open runs hold ready.
    void move(List<Move> moves) {
        for (var condition : List.of(KNOWN, VISITORS)) {
            run("update commerce.customer_order x " + FACT + MOVES + condition, moves);
            run("update commerce.refund x " + FACT + MOVES + condition, moves);
            run("update commerce.cart x " + FACT + MOVES + condition, moves);
        }
        var any = "where x.identifier_id = m.identifier_id";
        run("update commerce.intake_piece x " + WAITING + MOVES + any, moves);
        run("update commerce.intake_refund x " + WAITING + MOVES + any, moves);
    }

    private void run(String statement, List<Move> moves) {
        sql.sql(statement)
                .param("identifiers", numbers(moves, Move::identifier))
                .param("froms", numbers(moves, Move::fromNumber))
                .param("tos", numbers(moves, Move::toNumber))
                .update();
    }

    private static @Nullable Long[] numbers(List<Move> moves, Function<Move, @Nullable Long> of) {
        return moves.stream().map(of).toArray(Long[]::new);
    }
}
