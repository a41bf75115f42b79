package org.stammkunde.connectors.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// The plain bytes inside an upload.
///
/// @param consumed bytes of the upload read so far, for progress
public record UnpackedText(InputStream bytes, LongSupplier consumed) implements Closeable {

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
