package org.stammkunde.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Addresses of the files a browser loads. Our own lie under a folder named after the hash of
/// all of them, so they can be cached for ever and still import each other by relative paths.
public final class Assets {

    public static final String HTMX = "/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    public static final String TABLER = "/webjars/tabler__core/1.4.0/dist/css/tabler.min.css";
    public static final String ECHARTS = "/webjars/echarts/5.5.0/echarts.common.min.js";

    static final String VERSION = fingerprint();

    private static final Set<String> ICONS = icons();

    private Assets() {}

    /// Address of a file under `static/assets`.
    public static String url(String file) {
        return "/assets/" + VERSION + "/" + file;
    }

    /// Address of an icon of the sprite, for `<use href>`.
    ///
    /// @throws IllegalArgumentException when the sprite has none of this name: it would show as
    ///     nothing at all
    public static String icon(String name) {
        if (!ICONS.contains(name)) {
            throw new IllegalArgumentException("There is no icon " + name);
        }
        return url("icons.svg") + "#" + name;
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var content : contents().values()) {
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> icons() {
        try (var sprite = Assets.class.getResourceAsStream("/static/assets/icons.svg")) {
            var text = new String(requireNonNull(sprite).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("<symbol id=\"([^\"]+)\"")
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, byte[]> contents() throws IOException {
        var files = new TreeMap<String, byte[]>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (var file : resolver.getResources("classpath:/static/assets/*.*")) {
            files.put(String.valueOf(file.getFilename()), file.getContentAsByteArray());
        }
        return files;
    }
}
