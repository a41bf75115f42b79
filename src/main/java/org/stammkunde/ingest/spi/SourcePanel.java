package org.stammkunde.ingest.spi;

import java.util.List;
import org.stammkunde.web.Page;

/// How sources of some kinds are connected, shown on their page in place of the snippets for SDKs:
/// an address to be entered elsewhere, a secret, whether it works. Modules publish theirs as beans
/// beside their [SourceKind].
public interface SourcePanel {

    /// Keys of the kinds.
    List<String> kinds();

    /// Cards, one below the other. Whoever may see sources sees them, but only holders of
    /// [org.stammkunde.shared.Permission#MANAGE_SOURCES] may be shown a secret or a form.
    ///
    /// @param source id of a source of such a kind
    Page panel(long source);

    /// The same right after the source got a key, which is known only now.
    default Page fresh(long source, String key) {
        return panel(source);
    }
}
