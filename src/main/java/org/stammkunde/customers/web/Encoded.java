package org.stammkunde.customers.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Texts in addresses.
final class Encoded {

    private Encoded() {}

    static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
