package org.stammkunde.web;

import org.jspecify.annotations.Nullable;

/// Sends the browser on after an action: 303 for links and forms, `HX-Redirect` for htmx.
///
/// @param to a path of this application, beginning with a single slash
/// @param notice shown once on the next page, or null
public record Redirect(String to, @Nullable Notice notice) {

    public Redirect {
        if (!local(to)) {
            throw new IllegalArgumentException("Redirects stay within the application: " + to);
        }
    }

    public static Redirect to(String path) {
        return new Redirect(path, null);
    }

    /// Shows the text of the key on the next page; arguments are pairs of name and value.
    public Redirect with(String noticeKey, Object... namesAndValues) {
        return new Redirect(to, Notice.of(noticeKey, namesAndValues));
    }

    /// Adds an undo button to the notice that posts to the path.
    public Redirect undo(String path) {
        if (notice == null) {
            throw new IllegalStateException("An undo button needs a notice");
        }
        return new Redirect(to, new Notice(notice.key(), notice.args(), path));
    }

    /// Whether a path leads nowhere but into this application.
    public static boolean local(@Nullable String path) {
        return path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c < ' ');
    }
}
