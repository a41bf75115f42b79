package org.stammkunde.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the newest copy and builds new ones, without ever leaving readers without one that
/// was there before. For the mirror's thread only.
class Copies {

    private static final Logger log = LoggerFactory.getLogger(Copies.class);

    /// An open copy and what it said of itself last.
    ///
    /// @param opened its version when it was opened
    /// @param changed the version with which each fact changed last since
    record Copy(Engine engine, MirrorState state, long opened, Map<String, Long> changed) {

        static Copy of(Engine engine, MirrorState state) {
            return new Copy(engine, state, state.version(), Map.of());
        }

        Copy with(Batch.Brought brought) {
            var newer = new HashMap<>(changed);
            brought.facts().forEach(fact -> newer.put(fact, brought.state().version()));
            return new Copy(engine, brought.state(), opened, Map.copyOf(newer));
        }

        /// With which version one of these facts changed last.
        long version(Collection<String> facts) {
            return facts.stream()
                    .mapToLong(fact -> changed.getOrDefault(fact, opened))
                    .max()
                    .orElse(opened);
        }
    }

    private final CopyFiles files;
    private final WarehouseSettings settings;
    private final Readers readers;
    private final Layout layout;
    private final Source source;
    private final Builder builder;
    private final Clock clock;

    Copies(
            CopyFiles files,
            WarehouseSettings settings,
            Readers readers,
            Layout layout,
            Source source,
            Builder builder,
            Clock clock) {
        this.files = files;
        this.settings = settings;
        this.readers = readers;
        this.layout = layout;
        this.source = source;
        this.builder = builder;
        this.clock = clock;
    }

    /// The newest complete copy, answering from now on if its tables are those that reports ask.
    /// Empty when there is none; one that cannot be read is put aside.
    Optional<Copy> open(Runnable whenBroken) throws IOException, SQLException {
        files.prepare();
        var newest = files.newest();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        try {
            var present = open(newest.get());
            files.discardBroken();
            return Optional.of(present);
        } catch (SQLException e) {
            if (lockedByAnother(e)) {
                throw e;
            }
            log.warn("warehouse file={} cannot be opened, building a new one", newest.get(), e);
            files.putAside(newest.get());
            whenBroken.run();
            return Optional.empty();
        }
    }

    private Copy open(Path file) throws SQLException {
        var engine = Engine.open(file, settings.memoryBytes());
        var state = engine.state();
        if (state.isEmpty()) {
            engine.retire(() -> {});
            throw new SQLException("The file holds no complete copy");
        }
        if (state.get().layout().equals(layout.hash())) {
            readers.switchTo(engine);
        }
        return Copy.of(engine, state.get());
    }

    /// Builds a new copy beside the present one and switches to it. The old file goes as soon as
    /// its last reader is done.
    Copy rebuild(@Nullable Copy old) throws IOException, SQLException {
        files.prepare();
        var version = nextVersion(old);
        var building = files.building(version);
        try {
            build(building, version);
        } catch (SQLException | RuntimeException e) {
            CopyFiles.delete(building);
            throw e;
        }
        var fresh = open(files.complete(building));
        if (old == null) {
            files.keepOnly(fresh.engine().file());
        } else {
            retire(old.engine());
        }
        return fresh;
    }

    /// Takes the copy away from readers and closes it once the last of them is done.
    void close(Copy present) throws SQLException {
        readers.switchTo(null);
        present.engine().retire(() -> {});
    }

    private void build(Path file, long version) throws SQLException {
        var engine = Engine.create(file, settings.memoryBytes());
        try (var snapshot = source.snapshot()) {
            builder.build(engine, snapshot, version, clock.instant());
        } finally {
            engine.retire(() -> {});
        }
    }

    private long nextVersion(@Nullable Copy old) throws IOException {
        long last = old == null ? 0 : old.state().version();
        return Math.max(last + 1, clock.millis());
    }

    /// An engine whose file is damaged may not even close; its successor answers all the same.
    private static void retire(Engine engine) {
        try {
            engine.retire(() -> delete(engine.file()));
        } catch (SQLException e) {
            log.warn("warehouse file={} not closed cleanly", engine.file(), e);
            delete(engine.file());
        }
    }

    private static void delete(Path file) {
        try {
            CopyFiles.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean lockedByAnother(SQLException e) {
        return String.valueOf(e.getMessage()).contains("lock on file");
    }
}
