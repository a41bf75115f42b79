/// What a module implements to appear on the status page.
@NullMarked
@NamedInterface("spi")
package org.stammkunde.operations.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
