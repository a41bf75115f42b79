package org.stammkunde.commerce.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Addresses that strangers give and pages show: of the web, nothing that runs or reads.
final class SafeUrl {

    private static final int LONGEST = 2_000;

    private SafeUrl() {}

    /// Empty when it is none that can be shown.
    static Optional<String> of(@Nullable String given) {
        if (given == null || given.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var url = new URI(given.startsWith("//") ? "https:" + given : given);
            var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            return web && url.getHost() != null && url.getUserInfo() == null
                    ? Optional.of(url.toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
