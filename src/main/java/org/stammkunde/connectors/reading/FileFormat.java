package org.stammkunde.connectors.reading;

import java.nio.charset.Charset;

/// How a file is written: everything needed to turn its bytes into values.
///
/// @param header whether the first row names the columns
/// @param columns cells every row must have
public record FileFormat(
        Charset charset,
        Layout layout,
        boolean header,
        int columns,
        DecimalStyle decimal,
        DateStyle date) {}
