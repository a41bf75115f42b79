package org.stammkunde.connectors;

import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.stammkunde.connectors.reading.Upload;

/// A file as it lies in the database, read chunk by chunk.
record StoredUpload(ImportId id, String fileName, long size, UploadStore store) implements Upload {

    @Override
    public InputStream open() {
        return Channels.newInputStream(seekable());
    }

    @Override
    public SeekableByteChannel seekable() {
        return new ChunkChannel(this);
    }
}
