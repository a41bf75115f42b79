/// The company's settings as a page and an API.
@NullMarked
package org.stammkunde.access.settings;

import org.jspecify.annotations.NullMarked;
