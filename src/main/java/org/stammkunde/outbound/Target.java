package org.stammkunde.outbound;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a request goes: an address of HTTP or HTTPS, in ASCII, without user, password or fragment.
public record Target(URI uri) {

    /// In characters.
    public static final int LONGEST = 2_000;

    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_HOST = 253;
    private static final Pattern PARTS =
            Pattern.compile("(?i)(https?://)([^/?#:@\\[\\]]+)([:/?#].*)?");
    private static final Pattern DOTTED =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final IDNA NAMES =
            IDNA.getUTS46Instance(
                    IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    /// @param typed by a person; names may have umlauts
    /// @throws OutboundException when it is no such address
    public static Target parse(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST) {
            throw OutboundException.notAnAddress();
        }
        try {
            return checked(new URI(new URI(plainHost(text)).toASCIIString()));
        } catch (URISyntaxException _) {
            throw OutboundException.notAnAddress();
        }
    }

    /// Lower case, without the brackets of IPv6 and the dot that may end a name.
    public String host() {
        return plain(uri.getHost());
    }

    /// Whether nobody on the way can read what is sent.
    boolean isSecure() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /// The host, for those who must not see what else is in the address.
    @Override
    public String toString() {
        return host();
    }

    private static Target checked(URI uri) {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getRawUserInfo() != null) {
            throw OutboundException.credentials();
        }
        if (!(scheme.equals("http") || scheme.equals("https"))
                || !isHost(uri.getHost())
                || uri.getRawFragment() != null
                || uri.getPort() == 0
                || uri.getPort() > HIGHEST_PORT) {
            throw OutboundException.notAnAddress();
        }
        return new Target(uri);
    }

    /// Numbers in any other notation than that of four decimal ones mean different addresses to
    /// different programs.
    private static boolean isHost(@Nullable String host) {
        return host != null
                && host.length() <= LONGEST_HOST
                && !host.contains("%")
                && (host.startsWith("[") || !endsInNumber(plain(host)) || isDotted(host));
    }

    /// Whether a host is an address of IPv4, in whatever notation.
    ///
    /// Standard: "ends in a number checker" of the URL Standard of WHATWG.
    static boolean endsInNumber(String host) {
        return host.substring(host.lastIndexOf('.') + 1).matches("\\d+|0[xX][0-9a-fA-F]*");
    }

    /// Four decimal numbers.
    static boolean isDotted(String host) {
        return DOTTED.matcher(host).matches();
    }

    static String plain(String host) {
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        var name = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        return name.toLowerCase(Locale.ROOT);
    }

    private static String plainHost(String text) {
        var parts = PARTS.matcher(text);
        if (!parts.matches() || parts.group(2).chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        var plain = new StringBuilder();
        var info = new IDNA.Info();
        NAMES.nameToASCII(parts.group(2), plain, info);
        if (info.hasErrors()) {
            throw OutboundException.notAnAddress();
        }
        return parts.group(1) + plain + (parts.group(3) == null ? "" : parts.group(3));
    }
}
