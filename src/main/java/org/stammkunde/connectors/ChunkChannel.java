package org.stammkunde.connectors;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/// Reads a stored upload at any place; holds one chunk.
final class ChunkChannel implements SeekableByteChannel {

    private final StoredUpload upload;
    private long position;
    private int held = -1;
    private byte[] chunk = {};
    private int length;
    private boolean open = true;

    ChunkChannel(StoredUpload upload) {
        this.upload = upload;
    }

    @Override
    public int read(ByteBuffer into) {
        if (position >= upload.size()) {
            return -1;
        }
        hold((int) (position / UploadStore.CHUNK));
        int from = (int) (position % UploadStore.CHUNK);
        int count = Math.min(into.remaining(), length - from);
        into.put(chunk, from, count);
        position += count;
        return count;
    }

    private void hold(int no) {
        if (no != held) {
            if (chunk.length == 0) {
                chunk = new byte[(int) Math.min(UploadStore.CHUNK, upload.size())];
            }
            held = -1;
            length = upload.store().chunk(upload.id(), no, chunk);
            held = no;
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public long size() {
        return upload.size();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        chunk = new byte[0];
        held = -1;
    }
}
