package org.stammkunde.success.tickets;

/// Identifies one ticket of any source.
public record TicketId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
