package org.stammkunde.access.settings;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stammkunde.access.FormCheck;
import org.stammkunde.company.Company;
import org.stammkunde.company.CompanyException;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.FieldErrors;

/// The page of the company's settings.
@Controller
@RequestMapping("/settings/company")
@Requires(Permission.MANAGE_SETTINGS)
class CompanyController {

    private final Company company;
    private final Settings settings;

    CompanyController(Company company, Settings settings) {
        this.company = company;
        this.settings = settings;
    }

    @GetMapping
    CompanySettings show() {
        return page(CompanyForm.of(company.require()), FieldErrors.none());
    }

    @PostMapping
    Object save(CompanyForm form) {
        var check = new FormCheck();
        try {
            var wanted = form.read(check, company.require());
            if (wanted.isEmpty()) {
                return page(form, check.errors());
            }
            settings.change(wanted.get());
            return Redirect.to("/settings/company").with("access.saved");
        } catch (CompanyException e) {
            return page(form, FieldErrors.of(e));
        }
    }

    private CompanySettings page(CompanyForm form, FieldErrors errors) {
        return new CompanySettings(form, errors, company.currencyIsFree());
    }
}
