package org.stammkunde.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/// Reads the rows of a query as the server streams them by `COPY` in PostgreSQL's binary format: in
/// bounded memory, at a lower price than a result set. Fields are read in their order, each
/// once, by the method of its type; nothing is converted. While it is open, the connection runs
/// nothing else. Whoever leaves before the end has the server cancel the rest, and with it the
/// transaction.
///
/// Format: PostgreSQL manual, "COPY", File Formats, Binary Format. The counterpart of [CopyRows].
public final class CopiedRows implements AutoCloseable {

    private static final int SIGNATURE = 11;
    private static final int NULL = -1;
    private static final int LAST = -1;
    private static final int DECIMALS = 6;
    private static final int DIGITS_OF_A_GROUP = 4;
    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;
    private static final String TOO_LARGE = "a numeric that is too large";
    private static final long[] POWERS = powersOfTen();
    private static final long DAYS_TO_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long MICROS_TO_2000 =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond() * 1_000_000;

    private final PGConnection connection;
    private final CopyOut copy;
    private ByteBuffer row = ByteBuffer.allocate(0);
    private boolean begun;

    private CopiedRows(PGConnection connection, CopyOut copy) {
        this.connection = connection;
        this.copy = copy;
    }

    /// @param query without parameters
    public static CopiedRows of(String query, Connection connection) throws SQLException {
        var server = connection.unwrap(PGConnection.class);
        var copy = "copy (" + query + ") to stdout (format binary)";
        return new CopiedRows(server, server.getCopyAPI().copyOut(copy));
    }

    /// Goes on to the next row.
    ///
    /// @return whether there is one
    public boolean next() throws SQLException {
        // One message for each row, the manual promises; the head of the stream comes before the
        // first.
        var message = copy.readFromCopy();
        if (message == null) {
            throw unreadable("no end of its rows");
        }
        row = ByteBuffer.wrap(message);
        if (!begun) {
            begun = true;
            row.position(SIGNATURE + Integer.BYTES);
            int extension = row.getInt();
            row.position(row.position() + extension);
        }
        if (row.getShort() != LAST) {
            return true;
        }
        // Behind the mark at the end of the rows the server says that it is done.
        if (copy.readFromCopy() != null) {
            throw unreadable("more behind the end of its rows");
        }
        return false;
    }

    /// Whether the next field is null, which is then read; otherwise it is to be read now.
    public boolean skipNull() {
        boolean isNull = row.getInt(row.position()) == NULL;
        if (isNull) {
            row.getInt();
        }
        return isNull;
    }

    /// A `bigint` or `xid8`.
    public long bigint() throws SQLException {
        require(Long.BYTES);
        return row.getLong();
    }

    /// An `integer`.
    public int integer() throws SQLException {
        require(Integer.BYTES);
        return row.getInt();
    }

    /// A `double precision`.
    public double number() throws SQLException {
        require(Double.BYTES);
        return row.getDouble();
    }

    /// A `boolean`.
    public boolean flag() throws SQLException {
        require(1);
        return row.get() != 0;
    }

    /// A `date` as days since 1970-01-01.
    public int epochDay() throws SQLException {
        int day = integer();
        if (day == Integer.MAX_VALUE || day == Integer.MIN_VALUE) {
            throw unreadable("a day at infinity");
        }
        return Math.toIntExact(day + DAYS_TO_2000);
    }

    /// A `timestamptz` as microseconds since 1970-01-01T00:00Z.
    public long epochMicros() throws SQLException {
        long micros = bigint();
        if (micros == Long.MAX_VALUE || micros == Long.MIN_VALUE) {
            throw unreadable("a time at infinity");
        }
        return micros + MICROS_TO_2000;
    }

    /// A `text` or `json`.
    public String text() {
        int length = row.getInt();
        var text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
        row.position(row.position() + length);
        return text;
    }

    /// A `numeric` with at most six decimals and twelve digits before them, in millionths.
    public long millionths() throws SQLException {
        row.getInt();
        int groups = row.getShort();
        int weight = row.getShort();
        int sign = row.getShort();
        row.getShort();
        long sum = 0;
        for (int i = 0; i < groups; i++) {
            sum = sum(sum, millionths(row.getShort(), weight - i));
        }
        return switch (sign) {
            case POSITIVE -> sum;
            case NEGATIVE -> -sum;
            default -> throw unreadable("a numeric that is no number");
        };
    }

    /// @param weight of the group of four digits: 0 = ones to thousands
    private static long millionths(long group, int weight) throws SQLException {
        int power = weight * DIGITS_OF_A_GROUP + DECIMALS;
        if (power >= 0) {
            if (power >= POWERS.length || group > Long.MAX_VALUE / POWERS[power]) {
                throw unreadable(TOO_LARGE);
            }
            return group * POWERS[power];
        }
        long rest = -power < POWERS.length ? group % POWERS[-power] : group;
        if (rest != 0) {
            throw unreadable("a numeric with more than six decimals");
        }
        return -power < POWERS.length ? group / POWERS[-power] : 0;
    }

    private static long sum(long one, long other) throws SQLException {
        if (one > Long.MAX_VALUE - other) {
            throw unreadable(TOO_LARGE);
        }
        return one + other;
    }

    private void require(int bytes) throws SQLException {
        int length = row.getInt();
        if (length != bytes) {
            throw unreadable(length + " bytes where " + bytes + " were expected");
        }
    }

    private static SQLException unreadable(String what) {
        return new PSQLException("The server sent " + what, PSQLState.DATA_TYPE_MISMATCH);
    }

    @Override
    public void close() throws SQLException {
        if (!copy.isActive()) {
            return;
        }
        connection.cancelQuery();
        try {
            boolean more = true;
            while (more) {
                more = copy.readFromCopy() != null;
            }
        } catch (SQLException e) {
            if (!PSQLState.QUERY_CANCELED.getState().equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static long[] powersOfTen() {
        var powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
