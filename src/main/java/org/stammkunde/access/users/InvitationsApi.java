package org.stammkunde.access.users;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.access.Role;
import org.stammkunde.access.UserId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.spi.ViewerSource;

/// Invitations, for programs.
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.MANAGE_USERS)
class InvitationsApi {

    private final Invitations invitations;
    private final ViewerSource viewers;

    InvitationsApi(Invitations invitations, ViewerSource viewers) {
        this.invitations = invitations;
        this.viewers = viewers;
    }

    /// @param path path of the page on which it is accepted, only in the answer that makes it
    record Offer(
            long id,
            String email,
            Role role,
            Instant createdAt,
            Instant expiresAt,
            @Nullable String path) {

        static Offer of(Invitation invitation, @Nullable String path) {
            return new Offer(
                    invitation.id(),
                    invitation.email(),
                    invitation.role(),
                    invitation.createdAt(),
                    invitation.expiresAt(),
                    path);
        }
    }

    record NewInvitation(String email, Role role) {
        NewInvitation {
            Objects.requireNonNull(email, "email");
            Objects.requireNonNull(role, "role");
        }
    }

    @GetMapping("/invitations")
    ApiList<Offer> list() {
        List<Offer> open = invitations.open().stream().map(i -> Offer.of(i, null)).toList();
        return ApiList.of(open);
    }

    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    Offer invite(@RequestBody NewInvitation wanted) {
        return shown(invitations.invite(wanted.email(), wanted.role(), viewer()));
    }

    @PostMapping("/invitations/{id}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        invitations.revoke(id, viewer());
    }

    /// A link with which the user chooses a new password.
    @PostMapping("/users/{id}/recovery")
    @ResponseStatus(HttpStatus.CREATED)
    Offer recover(@PathVariable long id) {
        return shown(invitations.recover(new UserId(id), viewer()));
    }

    private static Offer shown(IssuedInvitation issued) {
        return Offer.of(issued.invitation(), issued.path());
    }

    private Viewer viewer() {
        return viewers.viewer().orElseThrow();
    }
}
