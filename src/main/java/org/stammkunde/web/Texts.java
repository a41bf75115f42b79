package org.stammkunde.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The visible texts. Keys are `<module>.<page>.<thing>`; each feature keeps its
/// `messages_de.properties` and `messages_en.properties` beside its pages. Values are ICU
/// messages: `{count, plural, one {# Kunde} other {# Kunden}}`.
public final class Texts {

    /// The languages there are; the first is the fallback.
    public static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    private static final Map<String, Map<String, String>> MESSAGES = load();
    private static final Map<String, MessageFormat> PARSED = new ConcurrentHashMap<>();

    private Texts() {}

    /// The text in the viewer's language. Arguments are pairs of name and value:
    /// `t("customers.list.count", "count", 5)`.
    ///
    /// @throws IllegalArgumentException when the key does not exist in that language
    public static String t(String key, Object... namesAndValues) {
        return text(language(), key, named(namesAndValues));
    }

    /// The text in the given language, for mails, exports and the API.
    public static String text(Locale locale, String key, Map<String, Object> args) {
        var spoken = supported(locale);
        var language = spoken.getLanguage();
        var pattern = MESSAGES.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language);
        }
        if (args.isEmpty() && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var format =
                PARSED.computeIfAbsent(
                        language + ' ' + key, any -> new MessageFormat(pattern, spoken));
        synchronized (format) {
            return format.format(args);
        }
    }

    public static boolean exists(String key) {
        return MESSAGES.values().stream().allMatch(messages -> messages.containsKey(key));
    }

    /// The language of the current request.
    public static Locale language() {
        return supported(LocaleContextHolder.getLocale());
    }

    /// The nearest language there is.
    public static Locale supported(Locale wanted) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
    }

    private static Map<String, Object> named(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("Arguments are pairs of name and value");
        }
        var args = HashMap.<String, Object>newHashMap(namesAndValues.length / 2);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            args.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return args;
    }

    private static Map<String, Map<String, String>> load() {
        var all = new HashMap<String, Map<String, String>>();
        for (var language : LANGUAGES) {
            all.put(language.getLanguage(), load(language.getLanguage()));
        }
        return all;
    }

    private static Map<String, String> load(String language) {
        var messages = new HashMap<String, String>();
        var pattern = "classpath*:org/stammkunde/**/messages_" + language + ".properties";
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var properties = new Properties();
                try (var reader =
                        new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (var key : properties.stringPropertyNames()) {
                    if (messages.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException(
                                "Text " + key + " is defined twice in " + language);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
