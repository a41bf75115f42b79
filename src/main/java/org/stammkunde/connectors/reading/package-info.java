/// From stored bytes to rows of text: unpacking, recognising what kind of file it is, its
/// encoding, its columns, its numbers and dates. Nothing here knows what the columns mean, and
/// nothing holds more than one record and one buffer in memory.
@NullMarked
package org.stammkunde.connectors.reading;

import org.jspecify.annotations.NullMarked;
