package org.stammkunde.customers.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.company.Company;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.CustomerQuery;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.Identity;
import org.stammkunde.customers.Statement;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Money;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;
import org.stammkunde.web.kit.Sorts;

/// Customers, for programs: those who ordered last come first.
@RestController
@RequestMapping("/api/v1/customers")
@Requires(Permission.VIEW_CUSTOMERS)
class CustomersApi {

    private final Customers customers;
    private final Company company;

    CustomersApi(Customers customers, Company company) {
        this.customers = customers;
        this.company = company;
    }

    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Beginnings of words of name, e-mail address or customer number",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "identity",
            in = ParameterIn.QUERY,
            description =
                    "A whole customer number of any system, e-mail address, phone number or"
                            + " anonymous id",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "country",
            in = ParameterIn.QUERY,
            description = "As it stands in the profile, usually an ISO code",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "orders",
            in = ParameterIn.QUERY,
            description = "With or without orders",
            schema = @Schema(allowableValues = {"yes", "no"}))
    @Parameter(
            name = "lastOrderFrom",
            in = ParameterIn.QUERY,
            description = "Last order at or after this moment or the beginning of this day",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "lastOrderTo",
            in = ParameterIn.QUERY,
            description = "Last order before this moment or the beginning of this day (exclusive)",
            schema = @Schema(type = "string"))
    @Sorts({"last", "name", "created", "orders", "value"})
    @GetMapping
    ApiList<CustomerItem> list(ApiQuery query) {
        var currency = company.require().currency();
        var asked = asked(query);
        return ApiList.of(
                query,
                after -> customers.after(asked, after),
                () -> customers.count(asked),
                customer -> CustomerItem.of(customer, currency));
    }

    private CustomerQuery asked(ApiQuery query) {
        var asked = CustomerFilter.of(query);
        var identity = query.value("identity");
        return identity == null
                ? asked
                : asked.among(customers.find(identity).stream().map(CustomerId::value).toList());
    }

    /// What sources said about a customer: by field, the newest first.
    @GetMapping("/{id}/statements")
    ApiList<StatementItem> statements(@PathVariable long id) {
        var customer = customers.present(new CustomerId(id));
        return ApiList.of(customers.statements(customer).stream().map(StatementItem::of).toList());
    }

    /// Of an id that was merged: the customer of whom it is part now.
    @GetMapping("/{id}")
    CustomerDetails show(@PathVariable long id) {
        var customer = customers.get(new CustomerId(id));
        return new CustomerDetails(
                CustomerItem.of(customer, company.require().currency()),
                customer.attributes(),
                customers.identities(customer.id()).stream().map(IdentityItem::of).toList());
    }

    /// @param orderValue before returns, in major units of `currency`
    record CustomerItem(
            long id,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String name,
            @Nullable String country,
            Instant createdAt,
            int orders,
            BigDecimal orderValue,
            BigDecimal refunded,
            @Nullable BigDecimal averageOrderValue,
            String currency,
            @Nullable Instant firstOrderAt,
            @Nullable Instant lastOrderAt) {

        static CustomerItem of(Customer customer, Currency currency) {
            var totals = customer.totals();
            var average = new CustomerFigures(totals, currency).average();
            return new CustomerItem(
                    customer.id().value(),
                    customer.externalId(),
                    customer.email(),
                    customer.phone(),
                    customer.name(),
                    customer.country(),
                    customer.createdAt(),
                    totals.orders(),
                    new Money(totals.valueMinor(), currency).toDecimal(),
                    new Money(totals.refundedMinor(), currency).toDecimal(),
                    average == null ? null : average.toDecimal(),
                    currency.getCurrencyCode(),
                    totals.firstOrderAt(),
                    totals.lastOrderAt());
        }
    }

    record CustomerDetails(
            @JsonUnwrapped CustomerItem customer,
            Map<String, String> attributes,
            List<IdentityItem> identifiers) {}

    /// @param shared named together with too many others to tell anybody apart
    record IdentityItem(
            String source, String value, Instant firstSeen, Instant lastSeen, boolean shared) {

        static IdentityItem of(Identity identity) {
            return new IdentityItem(
                    identity.identifier().source(),
                    identity.identifier().value(),
                    identity.firstSeen(),
                    identity.lastSeen(),
                    identity.crowded());
        }
    }

    /// @param field `name`, `country`, `email`, `phone`, or `attribute:` and its name
    /// @param type `text`, `number`, `boolean`, `date` or `list`, null where a value was taken away
    /// @param value of a list one entry a line
    /// @param at when it was true
    /// @param cause who said it: `import:<id>`, `event:<source>/<message>` or `manual:<viewer>`
    /// @param under the identifier under which it was said
    /// @param entered whether somebody entered it by hand, so that it goes before what sources say
    /// @param holds whether the profile shows it
    record StatementItem(
            String field,
            @Nullable String type,
            @Nullable String value,
            Instant at,
            String cause,
            Identifier under,
            boolean entered,
            boolean holds) {

        static StatementItem of(Statement statement) {
            var value = statement.value();
            return new StatementItem(
                    statement.field(),
                    value == null ? null : value.type().name().toLowerCase(Locale.ROOT),
                    value == null ? null : value.text(),
                    statement.at(),
                    statement.cause().text(),
                    statement.under(),
                    statement.entered(),
                    statement.holds());
        }
    }
}
