package org.stammkunde.connectors.webhooks;

import org.stammkunde.web.Page;

/// The settings of a webhook alone, when something in them was wrong.
///
/// @param name the source's
public record HookPage(String name, HookPanel panel) implements Page {

    @Override
    public int status() {
        return panel.errors().any() ? 422 : 200;
    }
}
