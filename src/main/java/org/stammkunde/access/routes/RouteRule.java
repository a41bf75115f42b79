package org.stammkunde.access.routes;

import org.stammkunde.shared.Permission;

/// Who may call a route.
sealed interface RouteRule {

    /// Anybody on the network.
    record Open() implements RouteRule {}

    /// Every signed-in user and every API key.
    record Known() implements RouteRule {}

    /// Whoever holds the permission.
    record Holders(Permission permission) implements RouteRule {}

    /// Holders of a source's write key, which the route itself checks.
    record WriteKeyHolders() implements RouteRule {}

    /// The route does not say; nobody may call it.
    record Closed() implements RouteRule {}
}
