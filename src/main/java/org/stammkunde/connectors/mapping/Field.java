package org.stammkunde.connectors.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a column of an order file can mean, with the names such columns usually have (in the form
/// of [Headers#normal]).
public enum Field {
    ORDER_NUMBER(
            "order_number",
            "ordernumber",
            "orderno",
            "ordernr",
            "orderid",
            "order",
            "invoiceno",
            "invoice",
            "invoicenumber",
            "invoiceid",
            "transactionid",
            "transaction",
            "receipt",
            "receiptno",
            "bestellnummer",
            "bestellnr",
            "bestellung",
            "bestellungsnummer",
            "bestellid",
            "auftragsnummer",
            "auftragsnr",
            "auftrag",
            "rechnungsnummer",
            "rechnungsnr",
            "rechnung",
            "belegnummer",
            "belegnr",
            "beleg",
            "vorgangsnummer",
            "vorgang",
            "bonnr"),
    ORDERED_AT(
            "ordered_at",
            "orderedat",
            "orderdate",
            "date",
            "datetime",
            "invoicedate",
            "createdat",
            "created",
            "purchasedate",
            "transactiondate",
            "timestamp",
            "orderdatetime",
            "bestelldatum",
            "bestelltam",
            "datum",
            "rechnungsdatum",
            "auftragsdatum",
            "belegdatum",
            "kaufdatum",
            "zeitpunkt",
            "erstelltam",
            "datumuhrzeit",
            "buchungsdatum"),
    ORDERED_TIME(
            "ordered_time", "ordertime", "time", "invoicetime", "uhrzeit", "bestellzeit", "zeit"),
    KIND("kind", "kind", "type", "documenttype", "transactiontype", "art", "belegart", "typ"),
    STATUS(
            "status",
            "status",
            "orderstatus",
            "state",
            "bestellstatus",
            "auftragsstatus",
            "zustand"),
    CANCELLED_AT("cancelled_at", "cancelledat", "canceledat", "storniertam", "stornodatum"),
    REFUND_OF(
            "refund_of",
            "refundof",
            "refundedorder",
            "originalorder",
            "originalinvoice",
            "gutschriftzu",
            "stornozu",
            "erstattungzu",
            "originalbestellung",
            "originalrechnung"),
    CUSTOMER_ID(
            "customer_id",
            "customerid",
            "customerno",
            "customernumber",
            "customernr",
            "customer",
            "clientid",
            "userid",
            "buyerid",
            "accountid",
            "kundennummer",
            "kundennr",
            "kundenid",
            "kunde",
            "kdnr",
            "debitor",
            "debitorennummer",
            "kaeufer",
            "kundenno"),
    EMAIL(
            "email",
            "email",
            "mail",
            "emailaddress",
            "customeremail",
            "mailaddress",
            "billingemail",
            "emailadresse",
            "mailadresse",
            "kundenemail",
            "kundenmail",
            "epost"),
    NAME(
            "name",
            "customername",
            "fullname",
            "name",
            "billingname",
            "buyername",
            "kundenname",
            "vollstaendigername",
            "rechnungsname",
            "empfaenger",
            "besteller"),
    FIRST_NAME("first_name", "firstname", "givenname", "billingfirstname", "vorname"),
    LAST_NAME(
            "last_name",
            "lastname",
            "surname",
            "familyname",
            "billinglastname",
            "nachname",
            "familienname"),
    COUNTRY(
            "country",
            "country",
            "countrycode",
            "billingcountry",
            "land",
            "rechnungsland",
            "laendercode",
            "staat"),
    SKU(
            "sku",
            "sku",
            "stockcode",
            "itemno",
            "itemnumber",
            "productid",
            "productcode",
            "itemsku",
            "articleno",
            "articlenumber",
            "ean",
            "gtin",
            "artikelnummer",
            "artikelnr",
            "artnr",
            "produktnummer",
            "produktnr",
            "produktid",
            "warennummer"),
    PRODUCT_NAME(
            "product",
            "product",
            "productname",
            "description",
            "item",
            "itemname",
            "title",
            "article",
            "producttitle",
            "artikel",
            "artikelname",
            "artikelbezeichnung",
            "produkt",
            "produktname",
            "produktbezeichnung",
            "bezeichnung",
            "beschreibung",
            "ware"),
    CATEGORY(
            "category",
            "category",
            "productcategory",
            "itemcategory",
            "productgroup",
            "producttype",
            "kategorie",
            "produktkategorie",
            "warengruppe",
            "artikelgruppe",
            "produktgruppe"),
    QUANTITY(
            "quantity",
            "quantity",
            "qty",
            "units",
            "pieces",
            "amountordered",
            "quantityordered",
            "count",
            "menge",
            "anzahl",
            "stueck",
            "stueckzahl",
            "bestellmenge",
            "mge"),
    UNIT_PRICE(
            "unit_price",
            "unitprice",
            "price",
            "itemprice",
            "priceperunit",
            "pricepiece",
            "itemcost",
            "productprice",
            "einzelpreis",
            "stueckpreis",
            "preis",
            "artikelpreis",
            "preisprostueck",
            "vkpreis",
            "verkaufspreis"),
    LINE_TOTAL(
            "line_total",
            "linetotal",
            "total",
            "itemtotal",
            "amount",
            "linevalue",
            "value",
            "revenue",
            "sales",
            "totalprice",
            "betrag",
            "summe",
            "gesamtpreis",
            "zeilensumme",
            "positionswert",
            "umsatz",
            "gesamt",
            "positionssumme",
            "gesamtbetrag",
            "warenwert"),
    LINE_DISCOUNT(
            "discount",
            "discount",
            "linediscount",
            "discountamount",
            "itemdiscount",
            "rabatt",
            "rabattbetrag",
            "nachlass",
            "positionsrabatt"),
    ORDER_DISCOUNT(
            "order_discount",
            "orderdiscount",
            "cartdiscount",
            "totaldiscount",
            "bestellrabatt",
            "gesamtrabatt",
            "warenkorbrabatt"),
    ORDER_VALUE("order_value", "ordervalue", "ordersubtotal", "zwischensumme", "bestellwert"),
    ORDER_REFUND(
            "order_refund",
            "orderrefund",
            "refundedamount",
            "refundedtotal",
            "erstattet",
            "erstattungsbetrag"),
    CURRENCY("currency", "currency", "currencycode", "ordercurrency", "waehrung", "waehrungscode");

    private final String code;

    // List.of is immutable.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    Field(String code, String... names) {
        this.code = code;
        this.names = List.of(names);
    }

    /// Stable name in mappings, rejects and the API.
    public String code() {
        return code;
    }

    /// Message key of what it is called.
    public String labelKey() {
        return "imports.field." + code;
    }

    boolean isCalled(String normalHeader) {
        return names.contains(normalHeader) || Headers.normal(code).equals(normalHeader);
    }

    public static @Nullable Field of(String code) {
        for (var field : values()) {
            if (field.code.equals(code)) {
                return field;
            }
        }
        return null;
    }
}
