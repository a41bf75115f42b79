package org.stammkunde.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Asks axe what keeps people with disabilities from using a page. It is put into each page once,
/// and tells only what is broken: its own client has everything described that is as it should be,
/// and takes as long for that as for the search.
final class Axe {

    private static final String SCRIPT = script();
    private static final String SEARCH =
            """
            async () => {
                const found = await axe.run(document, {resultTypes: ['violations']});
                return found.violations
                    .filter(rule => ['serious', 'critical'].includes(rule.impact))
                    .map(rule => rule.id + ' ' + rule.nodes[0].html);
            }
            """;

    private Axe() {}

    /// Everything serious, the rule's name and the first element that breaks it.
    static List<String> seriousViolations(Page page) {
        page.frames().forEach(Axe::putInto);
        var found = (List<?>) page.evaluate(SEARCH);
        return found.stream().map(String::valueOf).toList();
    }

    private static void putInto(Frame frame) {
        if (!(boolean) frame.evaluate("() => 'axe' in window")) {
            frame.evaluate(SCRIPT);
        }
    }

    private static String script() {
        try (var script =
                Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
