package org.stammkunde.warehouse;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stammkunde.warehouse.Copies.Copy;
import org.stammkunde.warehouse.spi.FactTable;

/// The analytics copy of all facts: what reports, cohorts and segments read. SQL names
/// `facts.<name>` and `marts.<name>`.
///
/// The copy follows PostgreSQL in commit order, usually within a second. It can be lost at any
/// time and is then built again; meanwhile methods throw [WarehouseException] with category
/// RESOURCES.
public class Warehouse {

    private final Readers readers;
    private final Mirror mirror;
    private final Source source;
    private final Layout layout;
    private final Progress progress;
    private final StatusReport report;
    private final Clock clock;
    private final Damage damage;

    Warehouse(
            Readers readers,
            Mirror mirror,
            Source source,
            Layout layout,
            Progress progress,
            StatusReport report,
            Clock clock) {
        this.readers = readers;
        this.mirror = mirror;
        this.source = source;
        this.layout = layout;
        this.progress = progress;
        this.report = report;
        this.clock = clock;
        this.damage = new Damage(() -> mirror.rebuild(RebuildCause.BROKEN));
    }

    /// What one snapshot shows.
    ///
    /// @param sql statements that all see the same state
    /// @param version of that state
    /// @param asOf everything stored before this instant is contained
    public record Snapshot(JdbcClient sql, long version, Instant asOf) {}

    /// Runs single read-only statements, each on the newest state.
    public JdbcClient reader() {
        return client(readers);
    }

    /// Like [#reader()], for libraries that want a data source.
    public DataSource dataSource() {
        return readers;
    }

    /// Lets several statements see one and the same state.
    public <T> T snapshot(Function<Snapshot, T> work) {
        var asOf = currentAsOf();
        try (var connection = readers.getConnection()) {
            var sql = client(new SingleConnectionDataSource(connection, true));
            return work.apply(new Snapshot(sql, StateStore.version(sql), asOf));
        } catch (SQLException e) {
            throw WarehouseException.unusable(e);
        }
    }

    /// Grows with every change of contents, across restarts and rebuilds too.
    public long version() {
        return present().state().version();
    }

    /// The version with which one of these facts, or a mart made of them, changed last, as far as
    /// this process knows: whatever was read from them at this version or later still holds.
    public long version(Collection<String> facts) {
        return present().version(facts);
    }

    private Copy present() {
        var copy = mirror.copy();
        if (copy == null) {
            throw WarehouseException.notReady();
        }
        return copy;
    }

    /// Everything stored before this instant is in the copy.
    public Instant currentAsOf() {
        var asOf = progress.asOf();
        if (asOf != null) {
            return asOf;
        }
        return present().state().builtAt();
    }

    /// Waits until everything committed before the call is in the copy.
    ///
    /// @return false when that took longer than allowed
    public boolean awaitCaughtUp(Duration longest) {
        return await(layout.leaders(), longest);
    }

    /// Waits until everything of some facts that was committed before the call is in the copy.
    ///
    /// @return false when that took longer than allowed
    public boolean awaitCaughtUp(Collection<String> facts, Duration longest) {
        return await(layout.leaders(facts), longest);
    }

    /// The facts whose changes stand for the changes of these: the first of those that change
    /// together.
    public Set<String> leaders(Collection<String> facts) {
        return layout.leaders(facts).stream().map(FactTable::name).collect(Collectors.toSet());
    }

    private boolean await(Collection<FactTable> leaders, Duration longest) {
        var copy = mirror.copy();
        try {
            long target = source.target(copy == null ? 0 : copy.state().checkpoint(), leaders);
            if (target == 0 && readers.ready()) {
                return true;
            }
            progress.ring();
            return progress.await(Math.max(1, target), longest);
        } catch (SQLException e) {
            throw WarehouseException.unusable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Looks for changes now instead of within half a second.
    public void nudge() {
        progress.ring();
    }

    /// Somebody on this machine is about to write much: until it is closed, the copy follows every
    /// few seconds instead of twice a second, which leaves the processors to the writing.
    public Writing muchToWrite() {
        return new Writing(progress, clock);
    }

    /// Starts building a new copy; the present one answers until it is done.
    public void rebuild() {
        mirror.rebuild(RebuildCause.ASKED);
    }

    public MirrorStatus status() {
        return report.status(mirror, progress, clock.instant());
    }

    private JdbcClient client(DataSource source) {
        var template = new JdbcTemplate(source);
        template.setExceptionTranslator(damage);
        return JdbcClient.create(template);
    }
}
