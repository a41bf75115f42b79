package org.stammkunde.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stammkunde.testing.TestDatabase;
import org.stammkunde.warehouse.spi.FactTable;

/// The copy holds what PostgreSQL holds, in every situation short of a crash.
class MirrorTests {

    @TempDir Path folder;

    private DataSource database;
    private JdbcClient sql;

    @BeforeEach
    void createShop() {
        database = TestDatabase.empty().dataSource();
        TestShop.createIn(database);
        sql = JdbcClient.create(database);
    }

    @Test
    void mirrorsEveryTypeWithItsNulls() {
        addCustomers();
        try (var mirror = new TestMirror(database, folder)) {
            assertSame(mirror);
            addCustomers();
            assertSame(mirror);
        }
    }

    @Test
    void followsInsertsUpdatesAndDeletes() {
        try (var mirror = new TestMirror(database, folder)) {
            long order = order(100);
            line(order, 1, 100);
            assertSame(mirror);
            sql.sql("update shop.purchase set value_minor = 7, changed = pg_current_xact_id()")
                    .update();
            assertSame(mirror);
            sql.sql("delete from shop.purchase").update();
            sql.sql("delete from shop.line").update();
            new Tombstones(database).bury("orders", List.of(order));
            assertSame(mirror);
        }
    }

    @Test
    void dropsTheLinesOfAnOrderThatLostThemAll() {
        try (var mirror = new TestMirror(database, folder)) {
            long order = order(100);
            line(order, 1, 100);
            assertSame(mirror);
            sql.sql("delete from shop.line").update();
            sql.sql("update shop.purchase set changed = pg_current_xact_id()").update();
            assertSame(mirror);
        }
    }

    @Test
    void missesNoTransactionThatCommitsLate() throws SQLException {
        try (var mirror = new TestMirror(database, folder);
                var late = database.getConnection()) {
            late.setAutoCommit(false);
            Sql.execute(late, "insert into shop.purchase (value_minor) values (1)");
            order(2);
            assertThat(mirror.warehouse().awaitCaughtUp(Duration.ofMillis(300))).isFalse();
            late.commit();
            assertSame(mirror);
        }
    }

    /// Orders cannot be mirrored while an older transaction is open, which may yet write some.
    @Test
    void waitsForTheFactsThatAreAskedForOnly() throws SQLException {
        order(1);
        try (var mirror = new TestMirror(database, folder);
                var late = database.getConnection()) {
            assertSame(mirror);
            late.setAutoCommit(false);
            Sql.execute(late, "insert into shop.purchase (value_minor) values (1)");
            order(2);
            var warehouse = mirror.warehouse();
            var moment = Duration.ofMillis(300);
            assertThat(warehouse.awaitCaughtUp(Set.of("orders"), moment)).isFalse();
            assertThat(warehouse.awaitCaughtUp(Set.of("order_lines"), moment)).isFalse();
            assertThat(warehouse.awaitCaughtUp(Set.of("customers"), moment)).isTrue();
            late.commit();
            assertThat(warehouse.awaitCaughtUp(Set.of("orders"), TestMirror.LONG_ENOUGH)).isTrue();
            assertSame(mirror);
        }
    }

    /// A round that finds nothing while it is open says nothing about what it will have written.
    @Test
    void waitsForATransactionThatWasOpenWhenThereWasNothingToMirror() throws SQLException {
        order(1);
        try (var mirror = new TestMirror(database, folder);
                var late = database.getConnection()) {
            assertSame(mirror);
            late.setAutoCommit(false);
            Sql.execute(late, "insert into shop.purchase (value_minor) values (2)");
            var written = Instant.now();
            await().until(() -> mirror.warehouse().currentAsOf().isAfter(written));
            late.commit();
            assertSame(mirror);
        }
    }

    @Test
    void cutsLongQueuesIntoBatches() {
        try (var mirror = new TestMirror(database, folder, TestShop.LAYOUT, 3)) {
            mirror.caughtUp();
            for (int i = 0; i < 50; i++) {
                order(i);
            }
            sql.sql("insert into shop.purchase (value_minor) select g from generate_series(1, 9) g")
                    .update();
            assertSame(mirror);
        }
    }

    @Test
    void cutsWhatMayBeLongIntoSmallerBatches() throws SQLException {
        try (var mirror = new TestMirror(database, folder, TestShop.LAYOUT, 500)) {
            mirror.caughtUp();
            long before = mirror.warehouse().version();
            try (var blocker = database.getConnection()) {
                blocker.setAutoCommit(false);
                Sql.execute(blocker, "lock table shop.company in access exclusive mode");
                for (int i = 0; i < 10; i++) {
                    sql.sql(
                                    """
                                    insert into shop.customer (attributes)
                                    select jsonb_build_object('text', repeat('x', 30000))
                                    from generate_series(1, 60)
                                    """)
                            .update();
                }
            }
            assertSame(mirror);
            assertThat(mirror.warehouse().version() - before).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void knowsWhichFactsChangedLast() {
        try (var mirror = new TestMirror(database, folder)) {
            long opened = mirror.caughtUp().version();
            order(1);
            long ordered = mirror.caughtUp().version();
            addCustomers();
            long added = mirror.caughtUp().version();
            assertThat(mirror.warehouse().version(List.of("customers"))).isEqualTo(added);
            for (var fact : List.of("orders", "order_lines")) {
                assertThat(mirror.warehouse().version(List.of(fact))).isEqualTo(ordered);
            }
            assertThat(mirror.warehouse().version(List.of("orders", "customers"))).isEqualTo(added);
            assertThat(opened).isLessThan(ordered);
            assertThat(ordered).isLessThan(added);
        }
    }

    @Test
    void followsWhileMuchIsBeingWritten() {
        try (var mirror = new TestMirror(database, folder)) {
            mirror.caughtUp();
            long before = mirror.warehouse().version();
            try (var _ = mirror.warehouse().muchToWrite()) {
                order(1);
                await().until(() -> mirror.warehouse().version() > before);
                order(2);
            }
            assertSame(mirror);
        }
    }

    @Test
    void goesOnFromItsCheckpointAfterARestart() {
        order(1);
        long before;
        try (var mirror = new TestMirror(database, folder)) {
            assertSame(mirror);
            order(2);
            assertSame(mirror);
            before = mirror.warehouse().version();
        }
        try (var mirror = new TestMirror(database, folder)) {
            mirror.caughtUp();
            assertThat(mirror.warehouse().version()).isEqualTo(before);
            order(3);
            assertSame(mirror);
            assertThat(mirror.warehouse().version()).isGreaterThan(before);
            assertThat(mirror.warehouse().status().builtBecause()).isNull();
        }
    }

    @Test
    void refusesReadersWhileStoppedAndAnswersAgainOnceStarted() {
        order(1);
        try (var mirror = new TestMirror(database, folder)) {
            assertSame(mirror);
            mirror.stop();
            assertThatThrownBy(() -> orders(mirror.warehouse().reader()))
                    .hasStackTraceContaining("warehouse.not-ready");
            order(2);
            mirror.startAgain();
            assertSame(mirror);
        }
    }

    @Test
    void readersKeepTheirStateThroughARebuild() {
        order(1);
        try (var mirror = new TestMirror(database, folder)) {
            long built = mirror.caughtUp().version();
            mirror.warehouse()
                    .snapshot(
                            snapshot -> {
                                mirror.warehouse().rebuild();
                                awaitCause(mirror, RebuildCause.ASKED);
                                order(2);
                                mirror.caughtUp();
                                assertThat(mirror.warehouse().version()).isGreaterThan(built);
                                assertThat(snapshot.version()).isEqualTo(built);
                                assertThat(orders(snapshot.sql())).isEqualTo(1);
                                return 0;
                            });
            assertThat(orders(mirror.warehouse().reader())).isEqualTo(2);
            assertThat(files("copy-")).hasSize(1);
        }
    }

    @Test
    void refusesToWriteThroughReaders() {
        try (var mirror = new TestMirror(database, folder)) {
            var reader = mirror.caughtUp().reader();
            assertThatThrownBy(() -> reader.sql("delete from facts.orders").update())
                    .hasStackTraceContaining("read-only");
            assertThatThrownBy(
                            () ->
                                    reader.sql("select * from read_csv('/etc/passwd')")
                                            .query()
                                            .listOfRows())
                    .hasStackTraceContaining("disabled by configuration");
        }
    }

    @Test
    void rebuildsByItselfWhenTheTimeZoneChanges() {
        order(1);
        try (var mirror = new TestMirror(database, folder)) {
            assertSame(mirror);
            sql.sql("update shop.company set zone = 'Asia/Tokyo'").update();
            mirror.warehouse().nudge();
            awaitCause(mirror, RebuildCause.OTHER_ORIGIN);
            assertSame(mirror);
        }
    }

    @Test
    void rebuildsByItselfForAnotherDatabase() {
        order(1);
        try (var mirror = new TestMirror(database, folder)) {
            assertSame(mirror);
        }
        createShop();
        order(5);
        order(6);
        try (var mirror = new TestMirror(database, folder)) {
            awaitCause(mirror, RebuildCause.OTHER_ORIGIN);
            assertSame(mirror);
        }
    }

    @Test
    void rebuildsByItselfForAnotherLayout() {
        order(1);
        try (var mirror = new TestMirror(database, folder)) {
            assertSame(mirror);
        }
        var fewer = new Layout(List.of(TestShop.ORDERS, TestShop.LINES), List.of());
        try (var mirror = new TestMirror(database, folder, fewer, 100)) {
            awaitCause(mirror, RebuildCause.OTHER_LAYOUT);
            assertSame(mirror, fewer.facts());
        }
    }

    @Test
    void showsNoCopyOfAnotherLayoutWhileTheNewOneIsBuilt() throws SQLException {
        order(1);
        try (var mirror = new TestMirror(database, folder)) {
            assertSame(mirror);
        }
        var fewer = new Layout(List.of(TestShop.ORDERS, TestShop.LINES), List.of());
        try (var blocker = database.getConnection()) {
            blocker.setAutoCommit(false);
            Sql.execute(blocker, "lock table shop.line in access exclusive mode");
            try (var mirror = new TestMirror(database, folder, fewer, 100)) {
                await().until(() -> mirror.warehouse().status().rebuilding() != null);
                assertThatThrownBy(
                                () ->
                                        mirror.warehouse()
                                                .reader()
                                                .sql("select 1")
                                                .query(Integer.class)
                                                .single())
                        .isInstanceOf(WarehouseException.class);
                blocker.rollback();
                assertSame(mirror, fewer.facts());
            }
        }
    }

    @Test
    void rebuildsByItselfWhenTheFileIsGarbage() throws IOException {
        order(1);
        try (var mirror = new TestMirror(database, folder)) {
            assertSame(mirror);
        }
        Files.write(files("copy-").getFirst(), new byte[] {1, 2, 3});
        try (var mirror = new TestMirror(database, folder)) {
            awaitCause(mirror, RebuildCause.BROKEN);
            assertSame(mirror);
            assertThat(files("broken-")).hasSize(1);
        }
    }

    @Test
    void deletesABrokenFileOnceAGoodOneHasTakenItsPlace() throws IOException {
        new TestMirror(database, folder).close();
        Files.write(folder.resolve("copy-9.duckdb"), new byte[] {1});
        Files.write(folder.resolve("broken-8.duckdb"), new byte[] {1});
        Files.write(folder.resolve("broken-8.duckdb.wal"), new byte[] {1});
        try (var mirror = new TestMirror(database, folder)) {
            mirror.caughtUp();
        }
        try (var mirror = new TestMirror(database, folder)) {
            mirror.caughtUp();
            assertThat(folder).isDirectoryNotContaining("glob:**broken*");
        }
    }

    @Test
    void rebuildsByItselfWhenAReportMeetsADamagedBlock() throws IOException {
        manyOrders();
        try (var mirror = new TestMirror(database, folder)) {
            var reader = mirror.caughtUp().reader();
            damageTheMiddle(files("copy-").getFirst());
            var sum = "select sum(value_minor + customer_id) from facts.orders";
            assertThatThrownBy(() -> reader.sql(sum).query(Long.class).single())
                    .isInstanceOfSatisfying(
                            WarehouseException.class,
                            e -> assertThat(e.code()).isEqualTo("warehouse.damaged"));
            awaitCause(mirror, RebuildCause.BROKEN);
            assertSame(mirror);
            assertThat(files("")).hasSize(1);
        }
    }

    @Test
    void rebuildsByItselfWhenOnlyAMartIsDamaged() throws Exception {
        manyOrders();
        new TestMirror(database, folder).close();
        try (var mirror = new TestMirror(database, folder)) {
            mirror.caughtUp();
        }
        damage(files("copy-").getFirst(), "marts.totals");
        try (var mirror = new TestMirror(database, folder)) {
            awaitCause(mirror, RebuildCause.BROKEN);
            assertSame(mirror);
        }
    }

    @Test
    void rebuildsByItselfWhenTheDiskHasDamagedABlock() throws IOException {
        manyOrders();
        try (var mirror = new TestMirror(database, folder)) {
            assertSame(mirror);
        }
        damageTheMiddle(files("copy-").getFirst());
        try (var mirror = new TestMirror(database, folder)) {
            awaitCause(mirror, RebuildCause.BROKEN);
            assertSame(mirror);
        }
    }

    @Test
    void startsBeforeItsSourceIsThere() {
        sql.sql("alter view facts.orders rename to not_yet").update();
        try (var mirror = new TestMirror(database, folder)) {
            assertThatThrownBy(() -> mirror.warehouse().version())
                    .isInstanceOf(WarehouseException.class);
            sql.sql("alter view facts.not_yet rename to orders").update();
            order(1);
            assertSame(mirror);
        }
    }

    private void manyOrders() {
        sql.sql(
                        """
                        insert into shop.purchase (customer_id, value_minor)
                        select (random() * 1e9)::bigint, (random() * 1e9)::bigint
                        from generate_series(1, 200000)
                        """)
                .update();
    }

    private void addCustomers() {
        sql.sql(
                        """
                        insert into shop.customer
                            (name, score, vip, born, created_at, attributes)
                        values ('Zoë "Ü" | 名', 0.25, true, '1969-07-20',
                                '1969-12-31 23:59:59.999999+00', '{"a": [1, null]}'),
                               (null, null, null, null, null, null),
                               ('', -1.5, false, '2011-10-30', '2011-10-30 02:30:00.000001+02', '1')
                        """)
                .update();
    }

    private long order(long value) {
        return sql.sql(
                        "insert into shop.purchase (customer_id, value_minor) values (1, ?)"
                                + " returning order_id")
                .param(value)
                .query(Long.class)
                .single();
    }

    /// In one transaction with the mark on its order, as whoever publishes a fact has to.
    private void line(long order, int number, long value) {
        sql.sql(
                        """
                        with line as (
                            insert into shop.line values (?, ?, 1.5, ?) returning order_id)
                        update shop.purchase p set changed = pg_current_xact_id()
                        from line where p.order_id = line.order_id
                        """)
                .params(order, number, value)
                .update();
    }

    private void assertSame(TestMirror mirror) {
        assertSame(mirror, TestShop.LAYOUT.facts());
    }

    private void assertSame(TestMirror mirror, List<FactTable> facts) {
        var reader = mirror.caughtUp().reader();
        for (var fact : facts) {
            assertThat(TestMirror.contents(reader, fact))
                    .as(fact.name())
                    .isEqualTo(TestMirror.contents(sql, fact));
        }
    }

    private static void awaitCause(TestMirror mirror, RebuildCause cause) {
        long deadline = System.nanoTime() + TestMirror.LONG_ENOUGH.toNanos();
        while (mirror.warehouse().status().builtBecause() != cause) {
            assertThat(System.nanoTime()).as("rebuilt because %s", cause).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static long orders(JdbcClient client) {
        return client.sql("select count(*) from facts.orders").query(Long.class).single();
    }

    private List<Path> files(String prefix) {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .filter(f -> f.toString().endsWith(".duckdb"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Overwrites the blocks that hold a table's values: 256 KiB each, behind three headers.
    private static void damage(Path file, String table) throws IOException, SQLException {
        List<Long> blocks;
        try (var source = new SingleConnectionDataSource("jdbc:duckdb:" + file, true)) {
            blocks =
                    JdbcClient.create(source)
                            .sql(
                                    """
                                    select distinct block_id from pragma_storage_info('%s')
                                    where block_id >= 0
                                    """
                                            .formatted(table))
                            .query(Long.class)
                            .list();
        }
        assertThat(blocks).isNotEmpty();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long block : blocks) {
                channel.write(ByteBuffer.allocate(4096), 3 * 4096 + block * 262_144 + 100_000);
            }
        }
    }

    private static void damageTheMiddle(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long size = channel.size();
            var garbage = ByteBuffer.allocate((int) (size / 2));
            for (int i = 0; i < garbage.capacity(); i++) {
                garbage.put((byte) (i * 31 + 7));
            }
            channel.write(garbage.flip(), size / 4);
        }
    }
}
