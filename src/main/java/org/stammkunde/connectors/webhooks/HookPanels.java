package org.stammkunde.connectors.webhooks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.stammkunde.access.Secrets;
import org.stammkunde.ingest.spi.SourcePanel;
import org.stammkunde.web.kit.FieldErrors;

/// Puts together how the sources of all vendors are connected.
@Component
class HookPanels implements SourcePanel {

    private final Hooks hooks;
    private final Vendors vendors;

    HookPanels(Hooks hooks, Vendors vendors) {
        this.hooks = hooks;
        this.vendors = vendors;
    }

    @Override
    public List<String> kinds() {
        return vendors.kinds();
    }

    @Override
    public HookPanel panel(long source) {
        return panel(source, null, FieldErrors.none());
    }

    @Override
    public HookPanel fresh(long source, String key) {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return panel(source, base + "/hooks/" + key, FieldErrors.none());
    }

    HookPanel wrong(long source, WebhookException error) {
        return panel(source, null, FieldErrors.of(error));
    }

    private HookPanel panel(long source, @Nullable String address, FieldErrors errors) {
        return new HookPanel(
                source,
                hooks.vendor(source),
                hooks.get(source),
                hooks.health(source),
                hooks.waiting(source),
                address,
                Secrets.token(),
                errors);
    }
}
