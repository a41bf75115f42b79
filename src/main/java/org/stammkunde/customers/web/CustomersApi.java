package org.stammkunde.customers.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.company.Company;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Identifier;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Money;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ListQuery;

/// Customers, for programs. Filters are those of the list page: `q`, `country`, `orders`
/// (`yes`, `no`), `lastOrderFrom`, `lastOrderTo` (days), `page` from 1, `size`, `sort`, `order`.
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

    @Parameter(name = "q", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "country", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "orders", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "lastOrderFrom", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "lastOrderTo", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @GetMapping
    ApiList<CustomerItem> list(ListQuery query) {
        var currency = company.require().currency();
        return ApiList.of(
                customers.page(CustomerFilter.of(query)),
                query,
                customer -> CustomerItem.of(customer, currency));
    }

    @GetMapping("/{id}")
    CustomerDetails show(@PathVariable long id) {
        var customer = customers.get(new CustomerId(id));
        return new CustomerDetails(
                CustomerItem.of(customer, company.require().currency()),
                customer.attributes(),
                customers.identifiers(customer.id()));
    }

    /// @param orderValue before returns, in major units of `currency`
    record CustomerItem(
            long id,
            @Nullable String externalId,
            @Nullable String email,
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
            List<Identifier> identifiers) {}
}
