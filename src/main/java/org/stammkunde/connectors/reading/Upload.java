package org.stammkunde.connectors.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/// The bytes somebody sent, as often as needed.
public interface Upload {

    String fileName();

    long size();

    InputStream open() throws IOException;

    /// For formats whose table of contents stands at the end.
    SeekableByteChannel seekable() throws IOException;
}
