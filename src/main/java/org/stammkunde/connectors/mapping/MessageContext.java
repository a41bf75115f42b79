package org.stammkunde.connectors.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/// What messages need to know beside their row.
///
/// @param header names of the file's columns
/// @param zone of dates without an offset, in columns that do not say `(UTC)`
/// @param asOf when rows were true that do not say so themselves
/// @param now what is not to lie far ahead of
public record MessageContext(
        List<String> header, ZoneId zone, Currency currency, Instant asOf, Instant now) {}
