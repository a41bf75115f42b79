package org.stammkunde.segments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Texts that mean something to an engine, a template, a browser, a spreadsheet or a parser.
final class HostileTexts {

    /// What cannot stand in a line of `hostile.txt`.
    private static final List<String> UNPRINTABLE =
            List.of(
                    "",
                    " ",
                    "\t=1",
                    "\r=1",
                    "a\r\nSet-Cookie: a=b",
                    "a\nb",
                    "a\u0001\u001b[31m",
                    "\u0085\u2028\u2029",
                    "\u202Eevil\u202C",
                    "a\u200B\u200Db",
                    "\uFEFF=1",
                    "\u0000",
                    "a\u0000b",
                    "\uD800",
                    "\uDC00a",
                    "a\uD800b",
                    "\uFFFE\uFFFF",
                    "e\u0301",
                    "'".repeat(499),
                    "\uD83E\uDDF5".repeat(250),
                    "x".repeat(501),
                    "'\uD83E\uDDF5".repeat(400),
                    "(".repeat(10_000));

    private HostileTexts() {}

    static List<String> all() {
        return Stream.concat(printable().stream(), UNPRINTABLE.stream()).toList();
    }

    /// Those that stand in one line.
    static List<String> printable() {
        var file = HostileTexts.class.getResourceAsStream("hostile.txt");
        try (var lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("# ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those that engines can store.
    static List<String> storable() {
        return all().stream().filter(HostileTexts::isStorable).toList();
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
    }
}
