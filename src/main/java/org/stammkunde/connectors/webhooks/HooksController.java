package org.stammkunde.connectors.webhooks;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.ingest.EventSources;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;

/// Changes the secrets of webhooks.
@Controller
@RequestMapping("/sources/{id}/webhook")
@Requires(Permission.MANAGE_SOURCES)
class HooksController {

    private final Hooks hooks;
    private final HookPanels panels;
    private final EventSources sources;

    HooksController(Hooks hooks, HookPanels panels, EventSources sources) {
        this.hooks = hooks;
        this.panels = panels;
        this.sources = sources;
    }

    @PostMapping("/secret")
    Object change(@PathVariable long id, @RequestParam(defaultValue = "") String secret) {
        try {
            hooks.change(id, secret);
            return back(id).with("webhooks.secret.changed");
        } catch (WebhookException e) {
            return new HookPage(sources.get(id).name(), panels.wrong(id, e));
        }
    }

    @PostMapping("/secret/removal")
    Redirect remove(@PathVariable long id) {
        hooks.remove(id);
        return back(id).with("webhooks.secret.removed");
    }

    @PostMapping("/former-secret/removal")
    Redirect endFormer(@PathVariable long id) {
        hooks.endFormer(id);
        return back(id).with("webhooks.former.ended");
    }

    private static Redirect back(long id) {
        return Redirect.to("/sources/" + id + "/connection");
    }
}
