package org.stammkunde.access.keys;

import org.stammkunde.web.Page;

/// Shows a fresh key, the only time it is known.
public record KeySecret(IssuedKey issued) implements Page {}
