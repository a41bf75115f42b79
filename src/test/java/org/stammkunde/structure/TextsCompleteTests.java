package org.stammkunde.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stammkunde.structure.Sources.Source;

/// Every text exists in both languages, is used, and takes the same arguments in both.
class TextsCompleteTests {

    private static final String ERROR = "error.";
    private static final Map<String, String> GERMAN = texts("de");
    private static final Map<String, String> ENGLISH = texts("en");
    private static final Set<String> LITERALS = literals();

    @Test
    void haveTheSameKeysInBothLanguages() {
        assertThat(ENGLISH.keySet()).isEqualTo(GERMAN.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void areNeverEmptyAndAlwaysParse(String language) {
        var texts = language.equals("de") ? GERMAN : ENGLISH;
        assertThat(texts)
                .allSatisfy(
                        (key, text) -> {
                            assertThat(text).as(key).isNotBlank();
                            new MessageFormat(text);
                        });
    }

    @Test
    void takeTheSameArgumentsInBothLanguages() {
        var different = new ArrayList<String>();
        GERMAN.forEach(
                (key, german) -> {
                    var english = ENGLISH.get(key);
                    if (english != null && !arguments(german).equals(arguments(english))) {
                        different.add(key);
                    }
                });
        assertThat(different).isEmpty();
    }

    @Test
    void existForEveryKeyThatTheCodeNames() {
        var key = Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"\\s*[,)]");
        var missing = new ArrayList<String>();
        for (var source : code()) {
            var found = key.matcher(source.text());
            while (found.find()) {
                if (!GERMAN.containsKey(found.group(1))) {
                    missing.add(
                            source.path()
                                    + ":"
                                    + source.lineOf(found.start())
                                    + " "
                                    + found.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void areAllUsed() {
        var prefixes = LITERALS.stream().filter(l -> l.endsWith(".") && !l.equals(ERROR)).toList();
        var unused =
                GERMAN.keySet().stream()
                        .filter(key -> !LITERALS.contains(key))
                        .filter(key -> !isCodeOfAnError(key))
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                        .toList();
        assertThat(unused).as("texts that nothing shows").isEmpty();
    }

    private static boolean isCodeOfAnError(String key) {
        return key.startsWith(ERROR) && LITERALS.contains(key.substring(ERROR.length()));
    }

    private static Set<String> arguments(String text) {
        return new MessageFormat(text).getArgumentNames();
    }

    private static List<Source> code() {
        return Sources.under(Sources.MAIN, ".java", ".jte").stream()
                .map(source -> new Source(source.path(), withoutComments(source.text())))
                .toList();
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?m)^\\s*//.*$", "");
    }

    private static Set<String> literals() {
        var literal = Pattern.compile("[\"']((?:[a-zA-Z0-9_-]+\\.)+[a-zA-Z0-9_-]*)");
        return code().stream()
                .flatMap(source -> literal.matcher(source.text()).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> texts(String language) {
        var all = new TreeMap<String, String>();
        for (var source : Sources.under(Sources.MAIN, "messages_" + language + ".properties")) {
            var properties = new Properties();
            try {
                properties.load(new StringReader(source.text()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties
                    .stringPropertyNames()
                    .forEach(key -> all.put(key, properties.getProperty(key)));
        }
        return all;
    }
}
