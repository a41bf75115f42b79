package org.stammkunde.warehouse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Read-only connections to whichever file is current. Each lends one consistent state of the
/// copy from the moment it is taken to the moment it is closed. Their number is bounded: whoever
/// comes when all are lent waits in line, and is refused when that takes too long.
class Readers extends AbstractDataSource {

    private static final int MOST = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore room;
    private final Duration patience;
    private final AtomicReference<@Nullable Engine> current = new AtomicReference<>();

    Readers() {
        this(MOST, PATIENCE);
    }

    Readers(int most, Duration patience) {
        this.room = new Semaphore(most, true);
        this.patience = patience;
    }

    /// Makes the engine the one that answers from now on.
    ///
    /// @return the one that answered before
    @Nullable Engine switchTo(@Nullable Engine engine) {
        return current.getAndSet(engine);
    }

    boolean ready() {
        return current.get() != null;
    }

    @Override
    public Connection getConnection() throws SQLException {
        takeRoom();
        boolean lent = false;
        try {
            var connection = borrow();
            lent = true;
            return connection;
        } finally {
            if (!lent) {
                room.release();
            }
        }
    }

    private void takeRoom() {
        try {
            if (!room.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw WarehouseException.busy();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw WarehouseException.busy();
        }
    }

    private Connection borrow() throws SQLException {
        while (true) {
            var engine = current.get();
            if (engine == null) {
                throw WarehouseException.notReady();
            }
            var connection = engine.borrow();
            if (connection.isPresent()) {
                return lent(engine, connection.get());
            }
            if (current.get() == engine) {
                // Retired without a successor: the copy is being closed.
                throw WarehouseException.notReady();
            }
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private Connection lent(Engine engine, Connection connection) {
        var open = new AtomicBoolean(true);
        return (Connection)
                Proxy.newProxyInstance(
                        Readers.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, args) -> {
                            switch (method.getName()) {
                                case "close" -> {
                                    if (open.compareAndSet(true, false)) {
                                        giveBack(engine, connection);
                                    }
                                    return null;
                                }
                                case "isClosed" -> {
                                    return !open.get();
                                }
                                default -> {
                                    try {
                                        return method.invoke(connection, args);
                                    } catch (InvocationTargetException e) {
                                        throw e.getCause();
                                    }
                                }
                            }
                        });
    }

    private void giveBack(Engine engine, Connection connection) throws SQLException {
        try {
            engine.giveBack(connection);
        } finally {
            room.release();
        }
    }
}
