/// The script that web pages include to send what visitors do.
@NullMarked
package org.stammkunde.ingest.script;

import org.jspecify.annotations.NullMarked;
