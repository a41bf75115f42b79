/// The Ctrl-K search over pages and over what the modules find.
@NullMarked
package org.stammkunde.web.search;

import org.jspecify.annotations.NullMarked;
