package org.stammkunde.access.keys;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.access.AccessException;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.spi.ViewerSource;

/// The pages about API keys.
@Controller
@RequestMapping("/settings/keys")
@Requires(Permission.MANAGE_KEYS)
class KeysController {

    private final ApiKeys keys;
    private final ViewerSource viewers;

    KeysController(ApiKeys keys, ViewerSource viewers) {
        this.keys = keys;
        this.viewers = viewers;
    }

    @GetMapping
    KeyList list() {
        return new KeyList(keys.list(), null);
    }

    @GetMapping("/new")
    KeyForm form() {
        return new KeyForm("", Set.of(), grantable(), FieldErrors.none());
    }

    @PostMapping
    Object issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") Set<Permission> permissions) {
        try {
            // An empty value is none.
            permissions.removeIf(Objects::isNull);
            return new KeySecret(keys.issue(name, permissions, viewer()));
        } catch (AccessException e) {
            return new KeyForm(name, permissions, grantable(), FieldErrors.of(e));
        }
    }

    @PostMapping("/{id}/revocation")
    Object revoke(@PathVariable long id) {
        try {
            keys.revoke(id, viewer());
            return Redirect.to("/settings/keys").with("access.keys.revoked.notice");
        } catch (AccessException e) {
            return new KeyList(keys.list(), FieldErrors.of(e).general());
        }
    }

    private List<Permission> grantable() {
        return viewer().permissions().stream().sorted().toList();
    }

    private Viewer viewer() {
        return viewers.viewer().orElseThrow();
    }
}
