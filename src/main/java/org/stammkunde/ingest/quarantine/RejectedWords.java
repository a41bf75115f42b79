package org.stammkunde.ingest.quarantine;

import static org.stammkunde.web.Texts.t;

/// Reasons in words.
public final class RejectedWords {

    private RejectedWords() {}

    /// @param reason as in `no-identity`
    public static String of(String reason) {
        return t("ingest.reason." + reason);
    }
}
