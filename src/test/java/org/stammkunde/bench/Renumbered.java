package org.stammkunde.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// The same order file as if it came from another year: every number in its first column
/// has a suffix.
final class Renumbered {

    private Renumbered() {}

    static Path copy(Path file, String suffix, Path to) throws IOException {
        try (var in =
                        new BufferedReader(
                                new InputStreamReader(plain(file), StandardCharsets.UTF_8));
                var out = Files.newBufferedWriter(to)) {
            out.append(in.readLine()).append('\n');
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                write(line, suffix, out);
            }
        }
        return to;
    }

    private static void write(String line, String suffix, BufferedWriter out) throws IOException {
        int comma = line.indexOf(',');
        out.append(line, 0, comma).append(suffix).append(line, comma, line.length()).append('\n');
    }

    private static InputStream plain(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
