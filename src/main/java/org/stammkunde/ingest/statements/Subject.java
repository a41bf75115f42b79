package org.stammkunde.ingest.statements;

/// What a statement is about: the thing of that number in that system.
public record Subject(String system, String number) {}
