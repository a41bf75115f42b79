package org.stammkunde.connectors.webhooks;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;

/// Secrets and health of webhooks, for programs.
@RestController
@RequestMapping("/api/v1/sources/{id}/webhook")
@Requires(Permission.MANAGE_SOURCES)
class HooksApi {

    private final Hooks hooks;

    HooksApi(Hooks hooks) {
        this.hooks = hooks;
    }

    /// @param secretSince null as long as there is no secret; the secret itself is never shown
    /// @param formerUntil until when the secret before counts too
    /// @param lastDay what became of deliveries: `taken`, `ignored`, `refused`, `waiting`,
    ///     `quarantined` → how many
    /// @param waiting how many wait now for something they refer to
    record Shown(
            @Nullable Instant secretSince,
            @Nullable Instant formerUntil,
            Map<String, Long> lastDay,
            long waiting,
            @Nullable Instant lastAt) {}

    record NewSecret(String secret) {
        NewSecret {
            Objects.requireNonNull(secret, "secret");
        }
    }

    @GetMapping
    @Requires(Permission.VIEW_SOURCES)
    Shown get(@PathVariable long id) {
        hooks.vendor(id);
        var hook = hooks.get(id);
        var health = hooks.health(id);
        return new Shown(
                hook.secretSince(),
                hook.formerUntil(),
                counts(health),
                hooks.waiting(id),
                health.lastAt());
    }

    private static Map<String, Long> counts(HookHealth health) {
        return Arrays.stream(Outcome.values())
                .collect(Collectors.toMap(Outcome::word, health::count, Long::sum, TreeMap::new));
    }

    /// The secret before counts for another day.
    @PutMapping("/secret")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, @RequestBody NewSecret wanted) {
        hooks.change(id, wanted.secret());
    }

    @DeleteMapping("/secret")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        hooks.remove(id);
    }

    @DeleteMapping("/former-secret")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endFormer(@PathVariable long id) {
        hooks.endFormer(id);
    }
}
