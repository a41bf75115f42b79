package org.stammkunde.access.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.Audit;
import org.stammkunde.access.Grants;
import org.stammkunde.access.Secrets;
import org.stammkunde.access.users.Names;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Viewer;

/// Keys with which programs call the API. A key can do what its permissions say, never more
/// than whoever made it could; it belongs to the company and outlives its maker's account.
@Service
public class ApiKeys {

    /// How every key made here begins, so that leak scanners recognise one.
    static final String PREFIX = "stk_";

    private static final int HINT = 8;
    private static final Duration USE_WRITTEN = Duration.ofMinutes(1);

    private final ApiKeyStore store;
    private final Audit audit;
    private final Clock clock;

    ApiKeys(ApiKeyStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those in use first, then the revoked ones.
    public List<ApiKey> list() {
        return store.list();
    }

    /// @throws AccessException when no permission is given or one is beyond `by`
    @Transactional
    public IssuedKey issue(String name, Set<Permission> permissions, Viewer by) {
        Grants.requireWithin(by, permissions);
        return add(name, PREFIX + Secrets.token(), permissions, by.id());
    }

    /// Takes a secret chosen by whoever installs.
    @Transactional
    public IssuedKey adopt(String name, String secret, Set<Permission> permissions) {
        return add(name, secret, permissions, Audit.SYSTEM);
    }

    /// @throws AccessException when there is no such key in use or it can do more than `by`
    @Transactional
    public void revoke(long id, Viewer by) {
        var key = store.find(id).orElseThrow(ApiKeys::unknown);
        Grants.requireWithin(by, key.permissions());
        if (!store.revoke(id, clock.instant())) {
            throw unknown();
        }
        audit.record("keys.revoked", "key", Long.toString(id), Map.of());
    }

    /// Who calls with this secret, if it is a key in use.
    public Optional<Viewer> authenticate(String secret) {
        var found = store.byHash(Secrets.sha256(secret)).filter(key -> key.revokedAt() == null);
        found.ifPresent(this::noteUse);
        return found.map(ApiKey::asViewer);
    }

    private IssuedKey add(String name, String secret, Set<Permission> permissions, String by) {
        if (permissions.isEmpty()) {
            throw AccessException.invalid("permissions", "access.key-without-permission");
        }
        var hint = secret.substring(0, HINT);
        var key =
                store.insert(
                                Names.checked(name),
                                Secrets.sha256(secret),
                                hint,
                                permissions,
                                by,
                                clock.instant())
                        .orElseThrow(() -> AccessException.conflict("access.key-exists"));
        audit.recordAs(by, "keys.created", "key", Long.toString(key.id()), facts(permissions));
        return new IssuedKey(key, secret);
    }

    private void noteUse(ApiKey key) {
        var now = clock.instant();
        var last = key.lastUsedAt() == null ? Instant.EPOCH : key.lastUsedAt();
        if (Duration.between(last, now).compareTo(USE_WRITTEN) >= 0) {
            store.used(key.id(), now);
        }
    }

    private static Map<String, String> facts(Set<Permission> permissions) {
        return Map.of(
                "permissions",
                permissions.stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
    }

    private static AccessException unknown() {
        return AccessException.notFound("access.unknown-key");
    }
}
