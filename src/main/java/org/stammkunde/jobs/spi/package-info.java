/// What a module implements to have its long work run.
@NullMarked
@NamedInterface("spi")
package org.stammkunde.jobs.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
