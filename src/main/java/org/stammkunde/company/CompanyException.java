package org.stammkunde.company;

import java.util.Map;
import org.stammkunde.shared.ProblemException;

/// Everything the company module refuses.
public final class CompanyException extends ProblemException {

    private CompanyException(
            String code, Category category, Map<String, Object> args, String field) {
        super(code, category, args, field, null);
    }

    private CompanyException(String code) {
        super(code, Category.CONFLICT, Map.of());
    }

    static CompanyException invalid(String field, String code) {
        return new CompanyException(code, Category.USER, Map.of(), field);
    }

    static CompanyException alreadySetUp() {
        return new CompanyException("company.already-set-up");
    }

    static CompanyException notSetUp() {
        return new CompanyException("company.not-set-up");
    }

    static CompanyException currencyInUse(String currency) {
        return new CompanyException(
                "company.currency-in-use",
                Category.CONFLICT,
                Map.of("currency", currency),
                "currency");
    }
}
