/// What other modules implement to appear in the layout: navigation entries, search results,
/// the signed-in viewer.
@NullMarked
@NamedInterface("spi")
package org.stammkunde.web.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
