package org.stammkunde.ingest.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.util.DigestUtils;

/// `s.js` as it is served: without comments and indentation, which is what makes it small. Comments
/// stand on lines of their own, so nothing need understand the language.
///
/// @param tag changes with the text
record BrowserScript(String text, String tag) {

    static BrowserScript load() {
        try (var file = BrowserScript.class.getResourceAsStream("s.js")) {
            if (file == null) {
                throw new IllegalStateException("s.js is missing");
            }
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BrowserScript of(String source) {
        var text =
                source.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                        .collect(Collectors.joining("\n"));
        var digest = DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
        return new BrowserScript(text, digest);
    }
}
