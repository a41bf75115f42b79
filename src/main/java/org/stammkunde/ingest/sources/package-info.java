/// Where events come from: sources, their write keys, and the pages and routes about them.
@NullMarked
package org.stammkunde.ingest.sources;

import org.jspecify.annotations.NullMarked;
