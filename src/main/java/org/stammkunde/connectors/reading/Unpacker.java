package org.stammkunde.connectors.reading;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.stammkunde.connectors.ImportsException;

/// Opens an upload as the plain text bytes inside it: plain, gzip, or a zip with one file.
/// Refuses, with a sentence that helps, everything that is not text.
public final class Unpacker {

    private static final int BUFFER = 1 << 16;

    private Unpacker() {}

    /// @param largest inflated bytes at which reading stops with a message
    /// @throws ImportsException when there is no text in it
    public static UnpackedText open(Upload upload, long largest) throws IOException {
        var packed = new CountingStream(upload.open());
        var stream = new BufferedInputStream(packed, BUFFER);
        var kind = kindOf(stream);
        return switch (kind) {
            case GZIP -> inflated(gunzip(stream), packed::count, largest);
            case ZIP -> {
                stream.close();
                yield unzip(upload, largest);
            }
            case TEXT, EXCEL, PDF, EXECUTABLE, IMAGE, ARCHIVE, WEB_PAGE, JSON, XML, BINARY -> {
                requireText(kind);
                yield new UnpackedText(stream, packed::count);
            }
        };
    }

    private static InputStream gunzip(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, BUFFER);
        } catch (ZipException | EOFException e) {
            throw ImportsException.damaged(e);
        }
    }

    private static UnpackedText unzip(Upload upload, long largest) throws IOException {
        var channel = new DirectoryLimit(upload.seekable());
        var zip = opened(channel);
        var entry = onlyText(zip);
        LongSupplier position = () -> position(channel);
        return inflated(new ZipEntryStream(zip, zip.getInputStream(entry)), position, largest);
    }

    /// Reads the table of contents.
    private static ZipFile opened(DirectoryLimit channel) throws IOException {
        ZipFile zip = null;
        try {
            zip =
                    ZipFile.builder()
                            .setSeekableByteChannel(channel)
                            .setIgnoreLocalFileHeader(true)
                            .get();
            channel.lift();
            return zip;
        } catch (IOException | IllegalArgumentException e) {
            throw ImportsException.damaged(e);
        } finally {
            if (zip == null) {
                channel.close();
            }
        }
    }

    private static long position(SeekableByteChannel channel) {
        try {
            return channel.position();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ZipArchiveEntry onlyText(ZipFile zip) {
        var files = new ArrayList<ZipArchiveEntry>();
        for (var entry : Collections.list(zip.getEntries())) {
            var name = entry.getName();
            if (name.equals("[Content_Types].xml")) {
                throw ImportsException.file("imports.excel");
            }
            if (!entry.isDirectory() && !name.startsWith("__MACOSX/") && !name.startsWith(".")) {
                files.add(entry);
            }
        }
        var texts = files.stream().filter(entry -> namedLikeText(entry.getName())).toList();
        return only(texts.isEmpty() ? files : texts);
    }

    private static ZipArchiveEntry only(List<ZipArchiveEntry> files) {
        if (files.isEmpty()) {
            throw ImportsException.file("imports.zip-empty");
        }
        if (files.size() > 1) {
            var names =
                    files.stream()
                            .limit(10)
                            .map(ZipArchiveEntry::getName)
                            .collect(Collectors.joining(", "));
            throw ImportsException.file(
                    "imports.zip-many", Map.of("count", files.size(), "files", names));
        }
        var entry = files.getFirst();
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw ImportsException.file("imports.zip-encrypted");
        }
        return entry;
    }

    private static boolean namedLikeText(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt");
    }

    private static UnpackedText inflated(InputStream in, LongSupplier packed, long largest)
            throws IOException {
        var stream = new BufferedInputStream(new InflationLimit(in, packed, largest), BUFFER);
        var kind = kindOf(stream);
        if (kind == FileKind.GZIP || kind == FileKind.ZIP) {
            throw ImportsException.file("imports.archive");
        }
        requireText(kind);
        return new UnpackedText(stream, packed);
    }

    private static FileKind kindOf(BufferedInputStream stream) throws IOException {
        stream.mark(FileKind.HEAD);
        var head = stream.readNBytes(FileKind.HEAD);
        stream.reset();
        return FileKind.of(head);
    }

    private static void requireText(FileKind kind) {
        switch (kind) {
            case TEXT -> {
                return;
            }
            case EXCEL -> throw ImportsException.file("imports.excel");
            case PDF -> throw ImportsException.file("imports.pdf");
            case EXECUTABLE -> throw ImportsException.file("imports.executable");
            case IMAGE -> throw ImportsException.file("imports.image");
            case ARCHIVE -> throw ImportsException.file("imports.archive");
            case WEB_PAGE -> throw ImportsException.file("imports.web-page");
            case JSON -> throw ImportsException.file("imports.json");
            case XML -> throw ImportsException.file("imports.xml");
            case BINARY, GZIP, ZIP -> throw ImportsException.file("imports.binary");
        }
    }
}
