package org.stammkunde.success.tickets;

/// The ticket of that number in that system.
record TicketKey(String source, String number) {}
