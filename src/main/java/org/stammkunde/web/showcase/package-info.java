/// The component page at `/kit`: every part of the kit with example data, in the viewer's
/// language and theme, for those who write pages.
@NullMarked
package org.stammkunde.web.showcase;

import org.jspecify.annotations.NullMarked;
