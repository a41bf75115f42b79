package org.stammkunde.ingest.statements;

/// Where subjects of one kind and the statements about them stand; names of tables with their
/// schema.
///
/// @param beginning column of subjects that is never null, the time at which they began
/// @param subject column of statements with the subject's id
public record StatementTables(
        String subjects, String beginning, String statements, String subject) {}
