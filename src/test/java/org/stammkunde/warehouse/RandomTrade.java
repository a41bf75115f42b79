package org.stammkunde.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Random transactions on a [TestShop] by several threads at once: new, changed and deleted
/// orders, roll-backs, and transactions that stay open long and commit late. In every committed
/// state an order's value is the sum of its lines.
final class RandomTrade {

    private static final int THREADS = 4;

    private final DataSource database;
    private final long seed;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong commits = new AtomicLong();
    private volatile boolean over;
    private volatile @Nullable Exception failure;

    RandomTrade(DataSource database, long seed) {
        this.database = database;
        this.seed = seed;
    }

    void start() {
        for (int i = 0; i < THREADS; i++) {
            var random = new Random(seed + i);
            threads.add(Thread.ofPlatform().start(() -> trade(random)));
        }
    }

    /// @return how many transactions were committed
    long end() throws Exception {
        over = true;
        for (var thread : threads) {
            thread.join();
        }
        var failed = failure;
        if (failed != null) {
            throw failed;
        }
        return commits.get();
    }

    private void trade(Random random) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            while (!over) {
                int steps = random.nextInt(20) == 0 ? 200 : 1 + random.nextInt(4);
                for (int i = 0; i < steps; i++) {
                    step(connection, random);
                }
                if (random.nextInt(6) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    commits.incrementAndGet();
                }
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    private static void step(Connection connection, Random random) throws SQLException {
        switch (random.nextInt(8)) {
            case 0 -> delete(connection, random);
            case 1, 2 -> change(connection, random);
            case 3 -> customer(connection, random);
            default -> insert(connection, random);
        }
    }

    private static void insert(Connection connection, Random random) throws SQLException {
        int lines = random.nextInt(4);
        Sql.execute(
                connection,
                """
                with o as (
                    insert into shop.purchase (customer_id, value_minor)
                    values (%d, %d) returning order_id)
                insert into shop.line select order_id, n, 1, 10 from o, generate_series(1, %d) n
                """
                        .formatted(random.nextInt(50), lines * 10, lines));
    }

    /// Rows locked by another transaction are passed over, so nobody waits or deadlocks.
    private static String some(Random random) {
        return """
        with o as (select order_id from shop.purchase
                   where order_id %% 97 = %d order by order_id desc limit 2
                   for update skip locked)
        """
                .formatted(random.nextInt(97));
    }

    private static void change(Connection connection, Random random) throws SQLException {
        int value = random.nextInt(1000);
        Sql.execute(
                connection,
                some(random)
                        + """
                        , gone as (delete from shop.line using o
                                   where line.order_id = o.order_id and line_no > 1)
                        , kept as (update shop.line set value_minor = %1$d from o
                                   where line.order_id = o.order_id and line_no = 1
                                   returning line.order_id)
                        update shop.purchase p
                        set value_minor = case when kept.order_id is null then 0 else %1$d end,
                            changed = pg_current_xact_id()
                        from o left join kept on kept.order_id = o.order_id
                        where p.order_id = o.order_id
                        """
                                .formatted(value));
    }

    private static void delete(Connection connection, Random random) throws SQLException {
        Sql.execute(
                connection,
                some(random)
                        + """
                        , lines as (delete from shop.line using o where line.order_id = o.order_id)
                        , gone as (delete from shop.purchase p using o
                                   where p.order_id = o.order_id returning p.order_id)
                        insert into warehouse.tombstone (fact, id)
                        select 'orders', order_id from gone
                        """);
    }

    private static void customer(Connection connection, Random random) throws SQLException {
        Sql.execute(
                connection,
                "insert into shop.customer (name, score) values ('c', %d)"
                        .formatted(random.nextInt(100)));
    }
}
