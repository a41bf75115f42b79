/// What the columns of a file mean: the fields of an order, the names columns usually have, the
/// presets for well-known exports, and the way from rows to orders and refunds.
@NullMarked
@NamedInterface("mapping")
package org.stammkunde.connectors.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
