package org.stammkunde.warehouse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Read-only connections to whichever file is current. Each lends one consistent state of the
/// copy from the moment it is taken to the moment it is closed.
class Readers extends AbstractDataSource {

    private final AtomicReference<@Nullable Engine> current = new AtomicReference<>();

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

    private static Connection lent(Engine engine, Connection connection) {
        var open = new AtomicBoolean(true);
        return (Connection)
                Proxy.newProxyInstance(
                        Readers.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, args) -> {
                            switch (method.getName()) {
                                case "close" -> {
                                    if (open.compareAndSet(true, false)) {
                                        engine.giveBack(connection);
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
}
