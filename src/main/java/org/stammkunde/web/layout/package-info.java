/// The parts that both layouts share: head, brand, notices, the viewer's preferences.
@NullMarked
package org.stammkunde.web.layout;

import org.jspecify.annotations.NullMarked;
