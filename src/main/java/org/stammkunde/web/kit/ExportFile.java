package org.stammkunde.web.kit;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.springframework.util.StreamUtils;
import org.stammkunde.shared.PrivateFolder;
import org.stammkunde.web.WebException;

/// A file that is written once, read once and gone when closed; on Linux nobody else can open it
/// in between, and nothing is left of it after a crash.
final class ExportFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    /// Something that writes.
    @FunctionalInterface
    interface Writing {
        void on(OutputStream target) throws IOException;
    }

    private final FileChannel channel;

    private ExportFile(FileChannel channel) {
        this.channel = channel;
    }

    static ExportFile in(Path folder) throws IOException {
        var file = PrivateFolder.make(folder).resolve(UUID.randomUUID() + ".csv");
        return new ExportFile(FileChannel.open(file, CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE));
    }

    void write(Writing writing) throws IOException {
        try {
            var target = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            writing.on(StreamUtils.nonClosing(target));
            target.flush();
        } catch (IOException full) {
            throw told(full);
        } catch (UncheckedIOException full) {
            throw told(Objects.requireNonNull(full.getCause()));
        }
    }

    private static IOException told(IOException failure) {
        if (String.valueOf(failure.getMessage()).contains("No space left on device")) {
            throw WebException.diskFull();
        }
        return failure;
    }

    long size() throws IOException {
        return channel.size();
    }

    void copyTo(OutputStream target) throws IOException {
        channel.position(0);
        Channels.newInputStream(channel).transferTo(target);
        target.flush();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
