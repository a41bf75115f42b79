package org.stammkunde.access.settings;

import java.util.Currency;
import java.util.List;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;

/// The company's settings.
///
/// @param currencyFree whether another currency may still be chosen
public record CompanySettings(CompanyForm form, FieldErrors errors, boolean currencyFree)
        implements Page {

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public List<Field.Choice> zones() {
        return Choices.zones();
    }

    public List<Field.Choice> currencies() {
        return currencyFree
                ? Choices.currencies()
                : Currency.getAvailableCurrencies().stream()
                        .filter(currency -> currency.getCurrencyCode().equals(form.currency()))
                        .map(Choices::choice)
                        .toList();
    }

    public List<Field.Choice> languages() {
        return Choices.languages();
    }
}
