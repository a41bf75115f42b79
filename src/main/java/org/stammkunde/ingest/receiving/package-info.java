/// The tracking API over HTTP, and how bodies from strangers are read whatever they hold.
@NullMarked
@NamedInterface("receiving")
package org.stammkunde.ingest.receiving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
