package org.stammkunde.web;

import org.jspecify.annotations.Nullable;

/// Sends the browser on after an action: 303 for links and forms, `HX-Redirect` for htmx.
///
/// @param to a path of this application, beginning with a single slash
/// @param notice message key shown once on the next page, or null
public record Redirect(String to, @Nullable String notice) {

    public Redirect {
        if (!to.startsWith("/") || to.startsWith("//")) {
            throw new IllegalArgumentException("Redirects stay within the application: " + to);
        }
    }

    public static Redirect to(String path) {
        return new Redirect(path, null);
    }

    public Redirect with(String noticeKey) {
        return new Redirect(to, noticeKey);
    }
}
