/// What scoring asks of modules above it.
@NullMarked
@NamedInterface("spi")
package org.stammkunde.scoring.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
