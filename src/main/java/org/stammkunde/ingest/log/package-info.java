/// The way into the event log: messages are read and checked one by one, written in groups
/// that share a commit, and each counts once.
@NullMarked
package org.stammkunde.ingest.log;

import org.jspecify.annotations.NullMarked;
