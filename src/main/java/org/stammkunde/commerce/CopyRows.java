package org.stammkunde.commerce;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Streams rows into a table by `COPY`, on the connection of the current transaction. The server
/// stores the first rows while the last are still being written.
final class CopyRows {

    private static final int FLUSH_AT = 128 * 1024;
    private static final int LARGEST_NUMBER = 24;
    private static final long MILLION = 1_000_000;

    private final CopyIn copy;
    private byte[] buffer = new byte[FLUSH_AT + 4096];
    private int length;
    private boolean rowStarted;

    private CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /// @param target table and columns as in `commerce.refund (id, number)`
    static void into(String target, DataSource database, Rows rows) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            var api = connection.unwrap(PGConnection.class).getCopyAPI();
            new CopyRows(api.copyIn("copy " + target + " from stdin")).write(rows);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy", target, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void write(Rows rows) throws SQLException {
        try {
            rows.write(this);
            flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    CopyRows number(@Nullable Long number) {
        if (number == null) {
            return nothing();
        }
        startField(LARGEST_NUMBER);
        digits(number);
        return this;
    }

    /// A decimal number given in millionths.
    CopyRows millionths(long number) {
        startField(LARGEST_NUMBER);
        if (number < 0) {
            throw new IllegalArgumentException("Lines hold no negative numbers: " + number);
        }
        digits(number / MILLION);
        long fraction = number % MILLION;
        if (fraction != 0) {
            buffer[length++] = '.';
            for (long unit = MILLION / 10; unit > 0 && fraction > 0; unit /= 10) {
                buffer[length++] = (byte) ('0' + fraction / unit);
                fraction %= unit;
            }
        }
        return this;
    }

    CopyRows time(@Nullable Instant time) {
        return text(time == null ? null : time.toString());
    }

    CopyRows flag(boolean flag) {
        return text(flag ? "t" : "f");
    }

    CopyRows text(@Nullable String text) {
        if (text == null) {
            return nothing();
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        startField(2 * bytes.length);
        for (byte each : bytes) {
            escaped(each);
        }
        return this;
    }

    void end() throws SQLException {
        buffer[length++] = '\n';
        rowStarted = false;
        if (length >= FLUSH_AT) {
            flush();
        }
    }

    private CopyRows nothing() {
        startField(2);
        buffer[length++] = '\\';
        buffer[length++] = 'N';
        return this;
    }

    private void escaped(byte each) {
        switch (each) {
            case '\\', '\t', '\n', '\r' -> {
                buffer[length++] = '\\';
                buffer[length++] = escape(each);
            }
            default -> buffer[length++] = each;
        }
    }

    private static byte escape(byte each) {
        return switch (each) {
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> each;
        };
    }

    private void startField(int size) {
        if (length + size + 4 > buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length + size + FLUSH_AT);
        }
        if (rowStarted) {
            buffer[length++] = '\t';
        }
        rowStarted = true;
    }

    private void digits(long number) {
        if (number < 0) {
            for (byte each : Long.toString(number).getBytes(StandardCharsets.US_ASCII)) {
                buffer[length++] = each;
            }
            return;
        }
        int count = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            count++;
        }
        long rest = number;
        for (int at = length + count - 1; at >= length; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    /// Writes every row.
    @FunctionalInterface
    interface Rows {
        void write(CopyRows rows) throws SQLException;
    }
}
