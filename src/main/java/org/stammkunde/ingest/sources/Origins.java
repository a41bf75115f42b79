package org.stammkunde.ingest.sources;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.stammkunde.ingest.IngestException;

/// The web sites that may send from a browser, as people type them.
final class Origins {

    static final List<String> ALL = List.of("*");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,]+");
    private static final int MOST = 100;

    private Origins() {}

    /// One per line, or separated by commas or spaces.
    static List<String> parse(String typed) {
        return checked(SEPARATORS.splitAsStream(typed).toList());
    }

    /// @throws IngestException when one is neither `*` nor as in `https://shop.example`
    static List<String> checked(List<String> origins) {
        var given = origins.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (given.size() > MOST) {
            throw IngestException.invalid("origins", "ingest.too-many-origins");
        }
        return given.stream().map(Origins::checked).distinct().toList();
    }

    private static String checked(String origin) {
        if (origin.equals("*")) {
            return origin;
        }
        try {
            var address = new URI(origin.toLowerCase(Locale.ROOT));
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            var path = address.getRawPath();
            boolean bare = path == null || path.isEmpty() || path.equals("/");
            if (!web || !bare || address.getHost() == null || address.getRawUserInfo() != null) {
                throw IngestException.invalid("origins", "ingest.bad-origin");
            }
            return address.getScheme() + "://" + address.getRawAuthority();
        } catch (URISyntaxException _) {
            throw IngestException.invalid("origins", "ingest.bad-origin");
        }
    }
}
