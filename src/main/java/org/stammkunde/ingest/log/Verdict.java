package org.stammkunde.ingest.log;

/// What came of reading a message.
public sealed interface Verdict permits IncomingEvent, RejectedEvent {}
