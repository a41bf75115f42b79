package org.stammkunde.connectors.mapping;

import java.util.List;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.RefundDraft;

/// Some rows of a file as orders, refunds and rejections. A batch ends where a document ends, so
/// that reading can go on behind it.
///
/// @param upTo the line of the last row in it
/// @param rows rows read, without header and empty lines
/// @param mended for a mended file: the rows of the earlier import that are in it
public record Batch(
        long upTo,
        int rows,
        List<OrderDraft> orders,
        List<RefundDraft> refunds,
        List<Rejection> rejections,
        List<MendedRow> mended) {

    /// A row of an earlier import that now comes again, mended.
    public record MendedRow(long fromImport, long row) {}
}
