package org.stammkunde.connectors.reading;

import java.io.IOException;
import java.util.List;

/// The beginning of a file, read with the format found in it.
///
/// @param header names of the columns; made up (`1`, `2`, …) when the file has none
/// @param rows the first rows below the header
/// @param lines the first lines as they stand in the file
/// @param ambiguousDates whether day and month cannot be told apart by the values seen
public record Sample(
        FileFormat format,
        List<String> header,
        List<List<String>> rows,
        List<String> lines,
        boolean ambiguousDates) {

    /// Reads the beginning of an upload.
    ///
    /// @param known tells whether a name is one that headers use
    /// @throws org.stammkunde.connectors.ImportsException when the file has no rows of text
    public static Sample of(Upload upload, FormatChoice choice, HeaderNames known, long largest)
            throws IOException {
        try (var text = Unpacker.open(upload, largest)) {
            return new Detection(choice, known).sample(text.bytes());
        }
    }

    Sample beginningWith(List<String> firstLines) {
        return new Sample(format, header, rows, firstLines, ambiguousDates);
    }

    /// Knows what columns are usually called.
    @FunctionalInterface
    public interface HeaderNames {
        boolean contains(String name);
    }
}
