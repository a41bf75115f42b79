package org.stammkunde.connectors.webhooks.stripe;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Untranslatable;

/// Amounts as Stripe writes them: in the smallest unit, which is its own choice for some
/// currencies.
///
/// Source: Stripe, "Supported currencies", zero-decimal, three-decimal and special cases.
///
/// @param currency in capitals
record MinorUnits(String currency) {

    private static final Set<String> WHOLE =
            Set.of(
                    "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND",
                    "VUV", "XAF", "XOF", "XPF");

    private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    static MinorUnits of(Payload object) throws Untranslatable {
        var currency = object.text("currency");
        if (currency == null || !currency.matches("[a-zA-Z]{3}")) {
            throw Untranslatable.missing(object.path() + "currency");
        }
        return new MinorUnits(currency.toUpperCase(Locale.ROOT));
    }

    int decimals() {
        return WHOLE.contains(currency) ? 0 : THOUSANDTHS.contains(currency) ? 3 : 2;
    }

    BigDecimal major(BigDecimal minor) {
        return minor.movePointLeft(decimals());
    }

    @Nullable BigDecimal major(Payload object, String name) throws Untranslatable {
        var minor = object.number(name);
        return minor == null ? null : major(minor);
    }

    BigDecimal requiredMajor(Payload object, String name) throws Untranslatable {
        return major(object.requiredNumber(name));
    }
}
