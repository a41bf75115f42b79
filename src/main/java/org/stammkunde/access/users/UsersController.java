package org.stammkunde.access.users;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.Role;
import org.stammkunde.access.UserId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;
import org.stammkunde.web.kit.Tone;
import org.stammkunde.web.spi.ViewerSource;

/// The pages about people with an account.
@Controller
@RequestMapping("/settings/users")
@Requires(Permission.MANAGE_USERS)
class UsersController {

    private final Users users;
    private final Invitations invitations;
    private final ViewerSource viewers;

    UsersController(Users users, Invitations invitations, ViewerSource viewers) {
        this.users = users;
        this.invitations = invitations;
        this.viewers = viewers;
    }

    @GetMapping
    UserList list(ListQuery query) {
        var list =
                ListView.of(
                        "users",
                        t("access.users.title"),
                        query,
                        columns(),
                        users.list(query.page()));
        return new UserList(list, invitations.open());
    }

    @GetMapping("/{id}")
    UserPage show(@PathVariable long id) {
        return new UserPage(users.get(new UserId(id)), viewer(), null);
    }

    @PostMapping("/{id}/role")
    Object changeRole(@PathVariable long id, @RequestParam Role role) {
        return act(id, "access.users.role.changed", () -> users.changeRole(of(id), role, viewer()));
    }

    @PostMapping("/{id}/deactivation")
    Object deactivate(@PathVariable long id) {
        return act(id, "access.users.deactivated", () -> users.deactivate(of(id), viewer()));
    }

    @PostMapping("/{id}/activation")
    Object activate(@PathVariable long id) {
        return act(id, "access.users.activated", () -> users.activate(of(id), viewer()));
    }

    @PostMapping("/{id}/recovery")
    InvitationLink recover(@PathVariable long id) {
        return new InvitationLink(invitations.recover(of(id), viewer()));
    }

    private Object act(long id, String notice, Runnable action) {
        try {
            action.run();
            return Redirect.to("/settings/users/" + id).with(notice);
        } catch (AccessException e) {
            var account = users.get(of(id));
            return new UserPage(account, viewer(), FieldErrors.of(e).general());
        }
    }

    private Viewer viewer() {
        return viewers.viewer().orElseThrow();
    }

    private static UserId of(long id) {
        return new UserId(id);
    }

    private static List<Column<UserAccount>> columns() {
        return List.of(
                Column.of(
                        "name",
                        t("access.field.name"),
                        u -> Cell.link(u.name(), "/settings/users/" + u.id())),
                Column.of("email", t("access.field.email"), u -> Cell.text(u.email())),
                Column.of("role", t("access.field.role"), u -> Cell.text(t(u.role().labelKey()))),
                Column.of("state", t("access.users.state"), UsersController::state),
                Column.of("last", t("access.users.last"), u -> Cell.dateTime(u.lastSignInAt())),
                Column.<UserAccount>of(
                                "created",
                                t("access.users.created"),
                                u -> Cell.dateTime(u.createdAt()))
                        .onRequest());
    }

    private static Cell state(UserAccount account) {
        return account.active()
                ? Cell.badge(t("access.users.active"), Tone.GOOD)
                : Cell.badge(t("access.users.inactive"), Tone.NEUTRAL);
    }
}
