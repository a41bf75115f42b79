/// What a module implements to appear on the customer page.
@NullMarked
@NamedInterface("spi")
package org.stammkunde.customers.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
