/// What a module implements to have its facts mirrored and pre-aggregated.
@NullMarked
@NamedInterface("spi")
package org.stammkunde.warehouse.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
