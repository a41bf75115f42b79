package org.stammkunde.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.stammkunde.shared.Money;

/// Writes documents as rows of Stammkunde's own import format, numbering them as it goes.
final class OrderFile {

    private static final String HEADER =
            "order_number,ordered_at,kind,status,refund_of,customer_id,email,name,country,birthday,"
                    + "sku,product,category,quantity,unit_price,discount,coupons,currency\n";

    private static final String VOUCHER = "DANKE10";

    private final SampleShop shop;
    private final Appendable out;
    private final int decimals;
    private long orders = 100_000;
    private long refunds = 10_000;

    OrderFile(SampleShop shop, Appendable out) throws IOException {
        this.shop = shop;
        this.out = out;
        this.decimals = Math.min(2, Money.digits(shop.currency()));
        out.append(HEADER);
    }

    /// Returns the number given to the order.
    String write(Document.Sale sale) throws IOException {
        var number = Long.toString(++orders);
        var status = sale.cancelled() ? "cancelled" : "";
        rows(number + ',' + sale.at() + ",order," + status + ",,", voucher(sale), sale);
        return number;
    }

    void write(Document.Refund refund) throws IOException {
        var number = "R-" + ++refunds;
        rows(number + ',' + refund.at() + ",refund,," + refund.orderNumber() + ',', "", refund);
    }

    /// In the sale everybody has the discount, at other times it is by a voucher.
    private String voucher(Document.Sale sale) {
        boolean reduced = sale.lines().stream().anyMatch(line -> line.discountMinor() > 0);
        var day = LocalDate.ofInstant(sale.at(), shop.zone());
        return reduced && !Demand.isSale(day) ? VOUCHER : "";
    }

    private void rows(String head, String coupon, Document document) throws IOException {
        var start = head + person(document.buyer());
        for (var line : document.lines()) {
            out.append(start);
            row(line, coupon);
        }
    }

    private String person(Buyer buyer) {
        if (buyer.guest()) {
            return ",,,,,";
        }
        var person = People.person(buyer.index(), buyer.seed(), shop.end());
        return person.externalId()
                + ','
                + person.email()
                + ','
                + person.name()
                + ','
                + person.country()
                + ','
                + Objects.toString(person.birthday(), "")
                + ',';
    }

    private void row(Line line, String coupon) throws IOException {
        var product = line.product();
        out.append(product.sku()).append(',');
        out.append(product.name()).append(',');
        out.append(product.category()).append(',');
        out.append(Integer.toString(line.quantity())).append(',');
        out.append(amount(line.unitPriceMinor())).append(',');
        out.append(amount(line.discountMinor())).append(',');
        out.append(coupon).append(',');
        out.append(shop.currency().getCurrencyCode()).append('\n');
    }

    private String amount(long minor) {
        return BigDecimal.valueOf(minor, decimals).toPlainString();
    }
}
