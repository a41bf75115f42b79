package org.stammkunde.connectors.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Closes the archive together with the file read from it.
final class ZipEntryStream extends FilterInputStream {

    private final ZipFile zip;

    ZipEntryStream(ZipFile zip, InputStream entry) {
        super(entry);
        this.zip = zip;
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            super.close();
        }
    }
}
