package org.stammkunde.ingest.spi;

import org.stammkunde.web.Page;

/// How sources of one kind are connected, shown on their page in place of the snippets for SDKs: an
/// address to be entered elsewhere, a secret, whether it works. Modules publish theirs as beans
/// beside their [SourceKind].
public interface SourcePanel {

    /// Key of the kind.
    String kind();

    /// Cards, one below the other. Whoever may see sources sees them, but only holders of
    /// [org.stammkunde.shared.Permission#MANAGE_SOURCES] may be shown a secret or a form.
    ///
    /// @param source id of a source of this kind
    Page panel(long source);
}
