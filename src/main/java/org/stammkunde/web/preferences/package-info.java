/// The viewer's own choices, kept in cookies: language and light or dark.
@NullMarked
package org.stammkunde.web.preferences;

import org.jspecify.annotations.NullMarked;
