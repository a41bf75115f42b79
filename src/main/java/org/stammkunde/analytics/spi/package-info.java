/// What a module implements to offer a way to the first figures, or groups of customers by which
/// figures are broken down.
@NullMarked
@NamedInterface("spi")
package org.stammkunde.analytics.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
