package org.stammkunde.web.spi;

import java.util.List;
import org.stammkunde.shared.Permission;

/// Finds things for the Ctrl-K search. Modules publish theirs as beans.
public interface SearchSource {

    /// Asked only for viewers who hold it.
    Permission permission();

    /// At most `limit` hits, best first; must answer within 100 ms on a million rows.
    List<Hit> search(String text, int limit);

    /// @param kindKey message key of what it is, e.g. `customers.search.kind`
    record Hit(String kindKey, String title, String detail, String path) {}
}
