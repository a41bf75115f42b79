package org.stammkunde.access.users;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.Role;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.spi.ViewerSource;

/// Inviting people.
@Controller
@RequestMapping("/settings/invitations")
@Requires(Permission.MANAGE_USERS)
class InvitationsController {

    private final Invitations invitations;
    private final ViewerSource viewers;

    InvitationsController(Invitations invitations, ViewerSource viewers) {
        this.invitations = invitations;
        this.viewers = viewers;
    }

    @GetMapping("/new")
    InvitationForm form() {
        return new InvitationForm("", Role.MARKETER, viewer(), FieldErrors.none());
    }

    @PostMapping
    Object invite(@RequestParam(defaultValue = "") String email, @RequestParam Role role) {
        try {
            return new InvitationLink(invitations.invite(email, role, viewer()));
        } catch (AccessException e) {
            return new InvitationForm(email, role, viewer(), FieldErrors.of(e));
        }
    }

    @PostMapping("/{id}/revocation")
    Redirect revoke(@PathVariable long id) {
        invitations.revoke(id, viewer());
        return Redirect.to("/settings/users").with("access.invitations.revoked");
    }

    private Viewer viewer() {
        return viewers.viewer().orElseThrow();
    }
}
