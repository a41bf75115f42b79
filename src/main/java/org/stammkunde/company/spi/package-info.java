/// What a module implements to have a say when the company's settings change.
@NullMarked
@NamedInterface("spi")
package org.stammkunde.company.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
