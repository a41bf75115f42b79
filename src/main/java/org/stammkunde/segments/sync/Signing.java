package org.stammkunde.segments.sync;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.stammkunde.access.Secrets;

/// Secrets, and the headers by which a receiver knows that a message is genuine.
///
/// Standard: Standard Webhooks (standardwebhooks.com), symmetric signatures.
final class Signing {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private Signing() {}

    static String secret() {
        return PREFIX + Base64.getEncoder().encodeToString(Secrets.random(BYTES));
    }

    /// @param secrets each of which signs
    static Map<String, String> headers(
            String message, Instant now, String body, List<String> secrets) {
        var seconds = Long.toString(now.getEpochSecond());
        var signed = message + "." + seconds + "." + body;
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", message);
        headers.put("webhook-timestamp", seconds);
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> "v1," + signature(signed, secret))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    private static String signature(String text, String secret) {
        var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
