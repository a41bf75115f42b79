package org.stammkunde.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The company's time zone and language; UTC and German before the company is set up.
@Component
class CompanyRegion {

    ZoneId zone() {
        return ZoneOffset.UTC;
    }

    Locale locale() {
        return Locale.GERMAN;
    }
}
