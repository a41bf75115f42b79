package org.stammkunde.connectors.reading;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.stammkunde.connectors.ImportsException;

/// Stops an archive that inflates beyond all measure, and says plainly when it is damaged.
/// Order files shrink to a tenth or a thirtieth; a bomb shrinks to a thousandth.
final class InflationLimit extends FilterInputStream {

    private static final long FREE = 64L << 20;
    private static final int RATIO = 250;

    private final LongSupplier packed;
    private final long largest;
    private long inflated;

    InflationLimit(InputStream in, LongSupplier packed, long largest) {
        super(in);
        this.packed = packed;
        this.largest = largest;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(into, offset, length);
        } catch (ZipException | EOFException e) {
            throw ImportsException.damaged(e);
        }
        inflated += Math.max(0, read);
        check();
        return read;
    }

    private void check() {
        if (inflated > largest) {
            throw ImportsException.tooLarge(
                    "imports.too-large-inflated", Map.of("megabytes", largest >> 20));
        }
        if (inflated > FREE && inflated / RATIO > packed.getAsLong()) {
            throw ImportsException.file("imports.bomb", Map.of("ratio", RATIO));
        }
    }
}
