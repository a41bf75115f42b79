/// What events say about products beside what was sold of them: name, category, price, picture,
/// link and availability, of each the newest.
@NullMarked
package org.stammkunde.commerce.catalogue;

import org.jspecify.annotations.NullMarked;
