package org.stammkunde.connectors.mapping;

import java.util.Set;
import org.stammkunde.commerce.OrderStatus;

/// The words in which shops say what became of an order, German and English.
final class Vocabulary {

    private static final Set<String> PLACED =
            Set.of(
                    "",
                    "placed",
                    "paid",
                    "complete",
                    "completed",
                    "closed",
                    "processing",
                    "open",
                    "new",
                    "confirmed",
                    "fulfilled",
                    "unfulfilled",
                    "partially fulfilled",
                    "partially_fulfilled",
                    "shipped",
                    "delivered",
                    "sent",
                    "on-hold",
                    "on hold",
                    "pending",
                    "authorized",
                    "partially paid",
                    "partially_paid",
                    "partially refunded",
                    "partially_refunded",
                    "refunded",
                    "invoiced",
                    "ready",
                    "bezahlt",
                    "abgeschlossen",
                    "erledigt",
                    "offen",
                    "neu",
                    "versendet",
                    "versandt",
                    "geliefert",
                    "zugestellt",
                    "bestätigt",
                    "in bearbeitung",
                    "teilweise bezahlt",
                    "erstattet",
                    "teilweise erstattet",
                    "wartend",
                    "bestellt",
                    "fertiggestellt",
                    "in wartestellung",
                    "rückerstattet",
                    "order",
                    "normal");
    private static final Set<String> CANCELLED =
            Set.of(
                    "cancelled",
                    "canceled",
                    "voided",
                    "void",
                    "failed",
                    "declined",
                    "expired",
                    "rejected",
                    "trash",
                    "draft",
                    "checkout-draft",
                    "pending payment",
                    "storniert",
                    "abgebrochen",
                    "fehlgeschlagen",
                    "abgelehnt",
                    "verfallen",
                    "entwurf",
                    "zahlung ausstehend",
                    "storno");
    private static final Set<String> TEST = Set.of("test", "testbestellung", "test order", "demo");
    private static final Set<String> ORDERS =
            Set.of("", "order", "sale", "invoice", "bestellung", "auftrag", "rechnung", "verkauf");
    private static final Set<String> REFUNDS =
            Set.of(
                    "refund",
                    "credit",
                    "credit note",
                    "creditnote",
                    "return",
                    "gutschrift",
                    "erstattung",
                    "rückerstattung",
                    "retoure",
                    "rückgabe",
                    "storno");

    private Vocabulary() {}

    static OrderStatus status(Values values) {
        var word = values.word(Field.STATUS);
        var bare = word.startsWith("wc-") ? word.substring(3) : word;
        if (!values.text(Field.CANCELLED_AT).isEmpty() || CANCELLED.contains(bare)) {
            return OrderStatus.CANCELLED;
        }
        if (TEST.contains(bare)) {
            return OrderStatus.TEST;
        }
        if (PLACED.contains(bare)) {
            return OrderStatus.PLACED;
        }
        throw new Rejected(Field.STATUS.code(), word, Reason.UNKNOWN_STATUS);
    }

    static boolean isRefund(Values values) {
        var word = values.word(Field.KIND);
        if (REFUNDS.contains(word)) {
            return true;
        }
        if (ORDERS.contains(word)) {
            return false;
        }
        throw new Rejected(Field.KIND.code(), word, Reason.UNKNOWN_KIND);
    }
}
