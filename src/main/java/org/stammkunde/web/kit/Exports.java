package org.stammkunde.web.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.stammkunde.web.WebException;

/// Makes the files of lists and sends them. A file is complete before its first byte is sent: the
/// rows are of one moment, a failure is told instead of half a file, and the database is free
/// again however slowly somebody reads.
class Exports {

    /// How rows are written.
    @FunctionalInterface
    interface Form {
        CsvWriter on(OutputStream target) throws IOException;
    }

    /// Whoever reads a file of so many bytes.
    @FunctionalInterface
    interface Reader {
        OutputStream open(long bytes) throws IOException;
    }

    private final Path folder;
    private final Semaphore making;
    private final Semaphore sending;
    private final Duration patience;

    /// @param made files made at once, each with a database connection
    /// @param sent files kept at once, each on the disk until it is read
    /// @param patience how long somebody waits in line to have a file made
    Exports(Path folder, int made, int sent, Duration patience) {
        this.folder = folder;
        this.making = new Semaphore(made, true);
        this.sending = new Semaphore(sent);
        this.patience = patience;
    }

    /// @throws WebException when there is no room for another file
    <T> void send(CsvDownload<T> download, Form form, Reader reader) throws IOException {
        if (!sending.tryAcquire()) {
            throw WebException.tooManyExports();
        }
        try (var file = ExportFile.in(folder)) {
            make(download, form, file);
            file.copyTo(reader.open(file.size()));
        } finally {
            sending.release();
        }
    }

    private <T> void make(CsvDownload<T> download, Form form, ExportFile file) throws IOException {
        waitInLine();
        try {
            file.write(target -> CsvDownloadHandler.write(download, form.on(target)));
        } finally {
            making.release();
        }
    }

    private void waitInLine() {
        try {
            if (!making.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw WebException.tooManyExports();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw WebException.tooManyExports();
        }
    }
}
