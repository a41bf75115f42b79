package org.stammkunde.access.keys;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.spi.ViewerSource;

/// API keys, for programs.
@RestController
@RequestMapping("/api/v1/keys")
@Requires(Permission.MANAGE_KEYS)
class KeysApi {

    private final ApiKeys keys;
    private final ViewerSource viewers;

    KeysApi(ApiKeys keys, ViewerSource viewers) {
        this.keys = keys;
        this.viewers = viewers;
    }

    /// @param secret only in the answer that makes the key
    record Key(
            long id,
            String name,
            String hint,
            Set<Permission> permissions,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            @Nullable String secret) {

        static Key of(ApiKey key, @Nullable String secret) {
            return new Key(
                    key.id(),
                    key.name(),
                    key.hint(),
                    new TreeSet<>(key.permissions()),
                    key.createdAt(),
                    key.lastUsedAt(),
                    key.revokedAt(),
                    secret);
        }
    }

    record NewKey(String name, Set<Permission> permissions) {
        NewKey {
            Objects.requireNonNull(name, "name");
            permissions = Set.copyOf(Objects.requireNonNull(permissions, "permissions"));
        }
    }

    @GetMapping
    ApiList<Key> list() {
        List<Key> all = keys.list().stream().map(key -> Key.of(key, null)).toList();
        return ApiList.of(all);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Key issue(@RequestBody NewKey wanted) {
        var issued = keys.issue(wanted.name(), wanted.permissions(), viewer());
        return Key.of(issued.key(), issued.secret());
    }

    @PostMapping("/{id}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        keys.revoke(id, viewer());
    }

    private Viewer viewer() {
        return viewers.viewer().orElseThrow();
    }
}
