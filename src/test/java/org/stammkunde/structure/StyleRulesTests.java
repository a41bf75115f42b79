package org.stammkunde.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stammkunde.structure.Sources.Source;

/// The house rules that a machine can check.
class StyleRulesTests {

    private static final List<Source> JAVA = Sources.under(Sources.MAIN, ".java");
    private static final List<Source> TEMPLATES = Sources.under(Sources.MAIN, ".jte");

    @Test
    void keepsStoresControllersAndConfigurationPackagePrivate() {
        var inner =
                Pattern.compile(
                        "@(?:Controller|RestController|ControllerAdvice|RestControllerAdvice"
                                + "|Configuration|Repository)\\b[^;{]*?\\bpublic\\s+(?:final\\s+)?class"
                                + "|^public\\s+(?:final\\s+)?(?:class|record)\\s+\\w+Store\\b",
                        Pattern.MULTILINE | Pattern.DOTALL);
        assertThat(matches(JAVA, inner)).isEmpty();
    }

    @Test
    void namesOnlyItsOwnSchemaInSql() {
        var schemas = modulesWithSchema();
        var table =
                Pattern.compile(
                        "(?i)\\b(?:from|join|into|update|table|view|references|truncate|copy|on)\\s+"
                                + "(?:if\\s+(?:not\\s+)?exists\\s+)?("
                                + String.join("|", schemas)
                                + ")\\.[a-z_]+");
        var sql = new ArrayList<>(Sources.under(Sources.MIGRATIONS, ".sql"));
        sql.addAll(Sources.under(Sources.MAIN, ".sql"));
        sql.addAll(JAVA);
        var foreign = new ArrayList<String>();
        for (var source : sql) {
            var found = table.matcher(source.text());
            while (found.find()) {
                if (!found.group(1).equals(source.module())) {
                    foreign.add(at(source, found.start()) + " " + found.group());
                }
            }
        }
        assertThat(foreign).as("SQL that reaches into another module's schema").isEmpty();
    }

    /// A statement handed to `JdbcClient`. What only builds conditions or asks a store for an
    /// answer hands nothing over; the warehouse carries rows between two engines by plain JDBC.
    @Test
    void keepsSqlInStores() {
        var elsewhere =
                JAVA.stream()
                        .filter(source -> !source.path().toString().endsWith("Store.java"))
                        .toList();
        assertThat(matches(elsewhere, Pattern.compile("\\.sql\\(\\s*[^)\\s]"))).isEmpty();
    }

    @Test
    void injectsThroughConstructorsOnly() {
        assertThat(matches(JAVA, Pattern.compile("@Autowired|@Inject\\b|@Resource\\b"))).isEmpty();
    }

    @Test
    void neitherSleepsNorPrintsNorReadsTheClockDirectly() {
        var banned =
                Pattern.compile(
                        "Thread\\.sleep|\\.printStackTrace\\(|Instant\\.now\\(\\)"
                                + "|LocalDate\\.now\\(\\)|LocalDateTime\\.now\\(\\)"
                                + "|ZonedDateTime\\.now\\(\\)|new Date\\(\\)");
        assertThat(matches(JAVA, banned)).isEmpty();
    }

    @Test
    void testsNeverSleep() {
        var tests =
                Sources.under(Sources.TESTS, ".java").stream()
                        .filter(source -> !source.path().endsWith("StyleRulesTests.java"))
                        .toList();
        assertThat(matches(tests, Pattern.compile("Thread\\.sleep|@Disabled"))).isEmpty();
    }

    @Test
    void swallowsNoException() {
        var empty = Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*}");
        assertThat(matches(JAVA, empty)).isEmpty();
    }

    @Test
    void givesEveryPackageItsNullMarkedDescription() {
        var missing =
                JAVA.stream()
                        .map(source -> source.path().getParent())
                        .distinct()
                        .filter(folder -> !folder.equals(Sources.MAIN))
                        .filter(
                                folder -> {
                                    var info = folder.resolve("package-info.java");
                                    return !Files.exists(info)
                                            || JAVA.stream()
                                                    .filter(s -> s.path().equals(info))
                                                    .noneMatch(
                                                            s ->
                                                                    s.text().contains("@NullMarked")
                                                                            && s.text()
                                                                                    .contains(
                                                                                            "///"));
                                })
                        .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void putsATemplateBesideEveryPage() {
        var page = Pattern.compile("public record (\\w+)[^{]*\\bimplements\\b[^{]*\\bPage\\b");
        var missing = new ArrayList<String>();
        for (var source : JAVA) {
            var found = page.matcher(source.text());
            while (found.find()) {
                var template = source.path().resolveSibling(found.group(1) + ".jte");
                if (!Files.exists(template)) {
                    missing.add(template.toString());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void writesNoTextIntoTemplates() {
        assertThat(
                        TEMPLATES.stream()
                                .flatMap(source -> TemplateLiterals.in(source).stream())
                                .toList())
                .as("visible words in templates; use t(\"key\")")
                .isEmpty();
    }

    @Test
    void writesNoInlineScriptOrStyleIntoTemplates() {
        var inline =
                Pattern.compile(
                        "(?i)\\sstyle=|\\son[a-z]+=\"|<style|javascript:|hx-on"
                                + "|<script(?![^>]*(?:src=|type=\"application/json\"))");
        assertThat(matches(TEMPLATES, inline)).isEmpty();
    }

    private static Set<String> modulesWithSchema() {
        return Sources.under(Sources.MIGRATIONS, ".sql").stream()
                .map(Source::module)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> matches(List<Source> sources, Pattern pattern) {
        var hits = new ArrayList<String>();
        for (var source : sources) {
            var found = pattern.matcher(source.text());
            while (found.find()) {
                hits.add(at(source, found.start()) + " " + found.group().strip());
            }
        }
        return hits;
    }

    private static String at(Source source, int offset) {
        return source.path() + ":" + source.lineOf(offset);
    }
}
