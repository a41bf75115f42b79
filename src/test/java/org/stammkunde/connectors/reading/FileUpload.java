package org.stammkunde.connectors.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// An upload from a file or from memory.
public final class FileUpload implements Upload {

    private final String fileName;
    private final byte[] bytes;

    FileUpload(String fileName, byte[] bytes) {
        this.fileName = fileName;
        this.bytes = bytes.clone();
    }

    public static FileUpload of(Path file) {
        try {
            return new FileUpload(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static FileUpload of(String text) {
        return of(text, StandardCharsets.UTF_8);
    }

    public static FileUpload of(String text, Charset charset) {
        return new FileUpload("orders.csv", text.getBytes(charset));
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public SeekableByteChannel seekable() {
        return new SeekableInMemoryByteChannel(bytes);
    }
}
