package org.stammkunde.access.users;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.access.Role;
import org.stammkunde.access.UserId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;
import org.stammkunde.web.spi.ViewerSource;

/// People with an account, for programs.
@RestController
@RequestMapping("/api/v1/users")
@Requires(Permission.MANAGE_USERS)
class UsersApi {

    private final Users users;
    private final ViewerSource viewers;

    UsersApi(Users users, ViewerSource viewers) {
        this.users = users;
        this.viewers = viewers;
    }

    /// @param lastSignInAt null = never
    record User(
            long id,
            String email,
            String name,
            Role role,
            String language,
            boolean active,
            Instant createdAt,
            @Nullable Instant lastSignInAt) {

        static User of(UserAccount account) {
            return new User(
                    account.id().value(),
                    account.email(),
                    account.name(),
                    account.role(),
                    account.language().getLanguage(),
                    account.active(),
                    account.createdAt(),
                    account.lastSignInAt());
        }
    }

    record RoleChange(Role role) {
        RoleChange {
            Objects.requireNonNull(role, "role");
        }
    }

    @GetMapping
    ApiList<User> list(ApiQuery query) {
        int size = query.page().size();
        return ApiList.of(query, after -> users.after(after, size), users::count, User::of);
    }

    @GetMapping("/{id}")
    User get(@PathVariable long id) {
        return User.of(users.get(new UserId(id)));
    }

    @PutMapping("/{id}/role")
    User changeRole(@PathVariable long id, @RequestBody RoleChange change) {
        users.changeRole(new UserId(id), change.role(), viewer());
        return get(id);
    }

    @PostMapping("/{id}/deactivation")
    User deactivate(@PathVariable long id) {
        users.deactivate(new UserId(id), viewer());
        return get(id);
    }

    @PostMapping("/{id}/activation")
    User activate(@PathVariable long id) {
        users.activate(new UserId(id), viewer());
        return get(id);
    }

    private Viewer viewer() {
        return viewers.viewer().orElseThrow();
    }
}
