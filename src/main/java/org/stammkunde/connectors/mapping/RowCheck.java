package org.stammkunde.connectors.mapping;

import org.stammkunde.connectors.reading.Row;

/// Whether a row could be divided into its columns at all.
final class RowCheck {

    private RowCheck() {}

    /// @param columns cells every row must have
    static void requireReadable(Row row, int columns) {
        if (row.defect() != null) {
            throw new Rejected(
                    null,
                    null,
                    switch (row.defect()) {
                        case BROKEN_QUOTES -> Reason.BROKEN_QUOTES;
                        case ENCODING -> Reason.ENCODING;
                        case CONTROL_CHARACTER -> Reason.CONTROL_CHARACTER;
                    });
        }
        if (row.cells().size() != columns) {
            throw new Rejected(null, Integer.toString(row.cells().size()), Reason.COLUMN_COUNT);
        }
    }
}
