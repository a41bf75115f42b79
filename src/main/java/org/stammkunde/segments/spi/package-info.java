/// What a module implements to add a kind of condition to segments.
@NullMarked
@NamedInterface("spi")
package org.stammkunde.segments.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
