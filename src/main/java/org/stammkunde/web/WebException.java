package org.stammkunde.web;

import java.util.Collection;
import java.util.Map;
import org.stammkunde.shared.ProblemException;

/// A request that is refused before any module is asked.
public final class WebException extends ProblemException {

    private WebException(String code, String field, Map<String, Object> args) {
        super(code, Category.REQUEST, args, field, null);
    }

    private WebException(String code, Category category) {
        super(code, category, Map.of());
    }

    /// As many files are being made, or fetched, as this installation can take.
    public static WebException tooManyExports() {
        return new WebException("web.too-many-exports", Category.LIMIT);
    }

    /// A file cannot be made for want of room.
    public static WebException diskFull() {
        return new WebException("web.disk-full", Category.RESOURCES);
    }

    /// @param known what it might have meant
    public static WebException unknown(String name, Collection<String> known) {
        var code = known.isEmpty() ? "web.parameters-none" : "web.parameter-unknown";
        return new WebException(
                code, name, Map.of("name", name, "known", String.join(", ", known)));
    }

    /// @param expected values or examples, the same in every language
    public static WebException expected(String name, String expected) {
        return new WebException(
                "web.parameter-expected", name, Map.of("name", name, "expected", expected));
    }

    public static WebException missing(String name) {
        return new WebException("web.parameter-missing", name, Map.of("name", name));
    }
}
