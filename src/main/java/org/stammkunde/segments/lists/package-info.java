/// Lists of customers that change only when people or programs change them: customer by customer,
/// by the lines of a file, or as a copy of a segment. What stands on a list is an identifier;
/// whoever it belongs to at present is on the list.
@NullMarked
package org.stammkunde.segments.lists;

import org.jspecify.annotations.NullMarked;
