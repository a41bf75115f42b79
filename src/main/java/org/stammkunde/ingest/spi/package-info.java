/// What a module implements to work through the events that arrive, and to be a source of them.
@NullMarked
@NamedInterface("spi")
package org.stammkunde.ingest.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
