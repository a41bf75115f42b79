package org.stammkunde.customers.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.jspecify.annotations.Nullable;

/// Phone numbers in the one form in which they can be compared (ITU-T E.164).
public final class Phones {

    private static final int LONGEST = 60;

    private Phones() {}

    /// @param region ISO code of the country in which a number without country code is dialled;
    ///     null = only numbers with one are understood
    /// @return such as `+4930123456`, or null when it is no valid number
    public static @Nullable String e164(String text, @Nullable String region) {
        if (text.length() > LONGEST) {
            return null;
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(text, region);
            return number.hasExtension() || !numbers.isValidNumber(number)
                    ? null
                    : numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return null;
        }
    }
}
