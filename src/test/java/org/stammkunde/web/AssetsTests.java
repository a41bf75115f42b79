package org.stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AssetsTests {

    private static final int BUDGET = 400_000;

    @Test
    void keepTheFirstLoadBelowItsBudget() throws IOException {
        int total = 0;
        for (var file :
                List.of(
                        "META-INF/resources" + Assets.HTMX,
                        "META-INF/resources" + Assets.TABLER,
                        "static/assets/app.css",
                        "static/assets/app.js",
                        "static/assets/search.js",
                        "static/assets/theme.js",
                        "static/assets/icons.svg",
                        "static/assets/mark.svg")) {
            total += compressed(resource(file));
        }
        assertThat(total).isLessThan(BUDGET);
    }

    @Test
    void haveTheChartLibraryThatPagesAskFor() throws IOException {
        assertThat(resource("META-INF/resources" + Assets.ECHARTS)).isNotEmpty();
    }

    @Test
    void haveEveryIconThatTemplatesName() throws IOException {
        var sprite = new String(resource("static/assets/icons.svg"), StandardCharsets.UTF_8);
        var named = Pattern.compile("kit\\.Icon\\(\"([^\"]+)\"|icon = \"([^\"]+)\"");
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
                var found = named.matcher(Files.readString(file));
                while (found.find()) {
                    var name = found.group(1) == null ? found.group(2) : found.group(1);
                    if (!sprite.contains("id=\"" + name + "\"")) {
                        missing.add(file.getFileName() + " " + name);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static byte[] resource(String path) throws IOException {
        try (var in = AssetsTests.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return in.readAllBytes();
        }
    }

    private static int compressed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }
}
