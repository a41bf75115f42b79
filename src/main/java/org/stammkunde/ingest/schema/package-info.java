/// Which events sources send and with which properties, learned from what arrives; and the page on
/// which they are blocked and renamed.
@NullMarked
package org.stammkunde.ingest.schema;

import org.jspecify.annotations.NullMarked;
