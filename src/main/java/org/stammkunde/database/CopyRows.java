package org.stammkunde.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Streams rows into a table by `COPY` in PostgreSQL's binary format, on the connection of the
/// current transaction. The server stores the first rows while the last are still being written,
/// and need not parse numbers and times.
///
/// Format: PostgreSQL manual, "COPY", File Formats, Binary Format.
public final class CopyRows {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
    };
    private static final int FLUSH_AT = 128 * 1024;
    private static final long MILLION = 1_000_000;
    private static final int GROUP = 10_000;

    /// Dimensions, whether there are nulls, type, and of the only dimension size and first index.
    private static final int ARRAY_HEADER = 5 * Integer.BYTES;

    private static final int EMPTY_ARRAY = 3 * Integer.BYTES;
    private static final int TEXT_TYPE = 25;
    private static final long EPOCH_2000 = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(FLUSH_AT + 4096);
    private int rowAt = -1;
    private int fields;

    private CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /// @param target table and columns as in `commerce.refund (id, number)`
    public static void into(String target, DataSource database, Rows rows) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            var api = connection.unwrap(PGConnection.class).getCopyAPI();
            var copy = api.copyIn("copy " + target + " from stdin (format binary)");
            new CopyRows(copy).write(rows);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy", target, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void write(Rows rows) throws SQLException {
        try {
            buffer.put(SIGNATURE).putInt(0).putInt(0);
            rows.write(this);
            buffer.putShort((short) -1);
            flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /// A `bigint`.
    public CopyRows number(@Nullable Long number) {
        return number == null ? nothing() : number(number.longValue());
    }

    /// A `bigint`.
    public CopyRows number(long number) {
        field(Long.BYTES).putLong(number);
        return this;
    }

    /// An `integer`.
    public CopyRows integer(int number) {
        field(Integer.BYTES).putInt(number);
        return this;
    }

    /// A `smallint`.
    public CopyRows small(int number) {
        field(Short.BYTES).putShort((short) number);
        return this;
    }

    /// A `numeric` given in millionths: groups of four decimal digits, at most two of them behind
    /// the point.
    public CopyRows millionths(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("Lines hold no negative numbers: " + number);
        }
        long whole = number / MILLION;
        int fraction = (int) (number % MILLION);
        int groups = groups(whole);
        int behind = fraction == 0 ? 0 : 2;
        field(2 * (4 + groups + behind))
                .putShort((short) (groups + behind))
                .putShort((short) (groups - 1))
                .putShort((short) 0)
                .putShort((short) 6);
        group(whole);
        if (behind > 0) {
            buffer.putShort((short) (fraction / 100)).putShort((short) (fraction % 100 * 100));
        }
        return this;
    }

    /// The highest digits first.
    private void group(long whole) {
        if (whole >= GROUP) {
            group(whole / GROUP);
        }
        if (whole > 0) {
            buffer.putShort((short) (whole % GROUP));
        }
    }

    /// A `timestamptz`: microseconds since the year 2000.
    public CopyRows time(@Nullable Instant time) {
        return time == null
                ? nothing()
                : number((time.getEpochSecond() - EPOCH_2000) * MILLION + time.getNano() / 1000);
    }

    /// A `boolean`.
    public CopyRows flag(boolean flag) {
        field(1).put((byte) (flag ? 1 : 0));
        return this;
    }

    /// A `text`.
    public CopyRows text(@Nullable String text) {
        if (text == null) {
            return nothing();
        }
        return utf8(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A `text[]`.
    public CopyRows texts(@Nullable List<String> texts) {
        if (texts == null) {
            return nothing();
        }
        if (texts.isEmpty()) {
            field(EMPTY_ARRAY).putInt(0).putInt(0).putInt(TEXT_TYPE);
            return this;
        }
        var encoded = texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        int length = encoded.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
        var array = field(ARRAY_HEADER + length);
        array.putInt(1).putInt(0).putInt(TEXT_TYPE).putInt(encoded.size()).putInt(1);
        encoded.forEach(text -> array.putInt(text.length).put(text));
        return this;
    }

    /// A `text` or `json` already encoded.
    public CopyRows utf8(byte[] text) {
        field(text.length).put(text);
        return this;
    }

    /// Ends the row.
    public void end() throws SQLException {
        buffer.putShort(rowAt, (short) fields);
        rowAt = -1;
        if (buffer.position() >= FLUSH_AT) {
            flush();
        }
    }

    private static int groups(long whole) {
        int groups = 0;
        for (long rest = whole; rest > 0; rest /= GROUP) {
            groups++;
        }
        return groups;
    }

    private CopyRows nothing() {
        start(0).putInt(-1);
        return this;
    }

    private ByteBuffer field(int length) {
        return start(length).putInt(length);
    }

    private ByteBuffer start(int length) {
        if (buffer.remaining() < length + 16) {
            buffer = ByteBuffer.allocate(buffer.capacity() + length + FLUSH_AT).put(buffer.flip());
        }
        if (rowAt < 0) {
            rowAt = buffer.position();
            fields = 0;
            buffer.putShort((short) 0);
        }
        fields++;
        return buffer;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /// Writes every row.
    @FunctionalInterface
    public interface Rows {
        void write(CopyRows rows) throws SQLException;
    }
}
