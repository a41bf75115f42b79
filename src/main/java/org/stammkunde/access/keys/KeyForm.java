package org.stammkunde.access.keys;

import java.util.List;
import java.util.Set;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.FieldErrors;

/// What a new key is called and what it may do.
///
/// @param grantable what the viewer can give
public record KeyForm(
        String name, Set<Permission> chosen, List<Permission> grantable, FieldErrors errors)
        implements Page {

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
