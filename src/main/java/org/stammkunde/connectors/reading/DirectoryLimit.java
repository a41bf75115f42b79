package org.stammkunde.connectors.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.stammkunde.connectors.ImportsException;

/// Stops the reading of an archive whose table of contents is beyond all measure: it is held in
/// memory as a whole, and an archive of millions of empty files is small.
final class DirectoryLimit implements SeekableByteChannel {

    /// Some ten thousand files with long names.
    private static final long LARGEST = 4L << 20;

    private final SeekableByteChannel archive;
    private long left = LARGEST;

    DirectoryLimit(SeekableByteChannel archive) {
        this.archive = archive;
    }

    /// From now on the files themselves are read.
    void lift() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int read = archive.read(into);
        left -= Math.max(0, read);
        if (left < 0) {
            throw ImportsException.file("imports.zip-too-many");
        }
        return read;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return archive.write(from);
    }

    @Override
    public long position() throws IOException {
        return archive.position();
    }

    @Override
    public SeekableByteChannel position(long to) throws IOException {
        archive.position(to);
        return this;
    }

    @Override
    public long size() throws IOException {
        return archive.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        archive.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return archive.isOpen();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
