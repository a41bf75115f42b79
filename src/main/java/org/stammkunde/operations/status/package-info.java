/// What this module itself reports: versions, database, disk, memory.
@NullMarked
package org.stammkunde.operations.status;

import org.jspecify.annotations.NullMarked;
