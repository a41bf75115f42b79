package org.stammkunde.connectors.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a column of a file can mean, with the names such columns usually have (in the form of
/// [Headers#normal]). Which of them a file may have says its [ImportKind].
public enum Field {
    ORDER_NUMBER(
            "order_number",
            """
            ordernumber orderno ordernr orderid order invoiceno invoice invoicenumber
            invoiceid transactionid transaction receipt receiptno bestellnummer
            bestellnr bestellung bestellungsnummer bestellid auftragsnummer auftragsnr
            auftrag rechnungsnummer rechnungsnr rechnung belegnummer belegnr beleg
            vorgangsnummer vorgang bonnr"""),
    ORDERED_AT(
            "ordered_at",
            """
            orderedat orderdate date datetime invoicedate createdat created
            purchasedate transactiondate timestamp orderdatetime bestelldatum
            bestelltam datum rechnungsdatum auftragsdatum belegdatum kaufdatum
            zeitpunkt erstelltam datumuhrzeit buchungsdatum"""),
    ORDERED_TIME("ordered_time", "ordertime time invoicetime uhrzeit bestellzeit zeit"),
    KIND("kind", "kind type documenttype transactiontype art belegart typ"),
    STATUS("status", "status orderstatus state bestellstatus auftragsstatus zustand"),
    CANCELLED_AT("cancelled_at", "cancelledat canceledat storniertam stornodatum"),
    REFUND_OF(
            "refund_of",
            """
            refundof refundedorder originalorder originalinvoice gutschriftzu stornozu
            erstattungzu originalbestellung originalrechnung"""),
    CUSTOMER_ID(
            "customer_id",
            """
            customerid customerno customernumber customernr customer clientid userid
            buyerid accountid kundennummer kundennr kundenid kunde kdnr debitor
            debitorennummer kaeufer kundenno"""),
    EMAIL(
            "email",
            """
            email mail emailaddress customeremail mailaddress billingemail
            emailadresse mailadresse kundenemail kundenmail epost"""),
    NAME(
            "name",
            """
            customername fullname name billingname buyername kundenname
            vollstaendigername rechnungsname empfaenger besteller"""),
    FIRST_NAME("first_name", "firstname givenname billingfirstname vorname"),
    LAST_NAME("last_name", "lastname surname familyname billinglastname nachname familienname"),
    COUNTRY("country", "country countrycode billingcountry land rechnungsland laendercode staat"),
    SKU(
            "sku",
            """
            sku stockcode itemno itemnumber productid productcode itemsku articleno
            articlenumber ean gtin artikelnummer artikelnr artnr produktnummer
            produktnr produktid warennummer"""),
    PRODUCT_NAME(
            "product",
            """
            product productname description item itemname title article producttitle
            artikel artikelname artikelbezeichnung produkt produktname
            produktbezeichnung bezeichnung beschreibung ware"""),
    CATEGORY(
            "category",
            """
            category productcategory itemcategory productgroup producttype kategorie
            produktkategorie warengruppe artikelgruppe produktgruppe"""),
    QUANTITY(
            "quantity",
            """
            quantity qty units pieces amountordered quantityordered count menge anzahl
            stueck stueckzahl bestellmenge mge"""),
    UNIT_PRICE(
            "unit_price",
            """
            unitprice price itemprice priceperunit pricepiece itemcost productprice
            einzelpreis stueckpreis preis artikelpreis preisprostueck vkpreis
            verkaufspreis"""),
    LINE_TOTAL(
            "line_total",
            """
            linetotal total itemtotal amount linevalue value revenue sales totalprice
            betrag summe gesamtpreis zeilensumme positionswert umsatz gesamt
            positionssumme gesamtbetrag warenwert"""),
    LINE_SUBTOTAL(
            "line_subtotal",
            "linesubtotal itemsubtotal orderlinesubtotal zwischensummeposition positionszwischensumme"),
    LINE_DISCOUNT(
            "discount",
            """
            discount linediscount discountamount itemdiscount rabatt rabattbetrag
            nachlass positionsrabatt"""),
    ORDER_DISCOUNT(
            "order_discount",
            """
            orderdiscount cartdiscount totaldiscount bestellrabatt gesamtrabatt
            warenkorbrabatt"""),
    COUPONS(
            "coupons",
            """
            coupons couponcode couponcodes couponitems discountcode discountcodes promocode
            promocodes vouchercode vouchercodes gutscheincode gutscheincodes rabattcode
            rabattcodes aktionscode
            """),
    ORDER_VALUE("order_value", "ordervalue ordersubtotal zwischensumme bestellwert"),
    ORDER_REFUND(
            "order_refund", "orderrefund refundedamount refundedtotal erstattet erstattungsbetrag"),
    CURRENCY("currency", "currency currencycode ordercurrency waehrung waehrungscode"),
    PHONE(
            "phone",
            """
            phone phonenumber telephone tel mobile telefon telefonnummer mobil handy
            mobilnummer rufnummer"""),
    ANONYMOUS_ID("anonymous_id", "anonymousid visitorid cookieid besucherid"),
    AS_OF(
            "as_of",
            """
            asof updatedat lastupdated lastupdate lastupdatetime modifiedat
            lastmodified stand standvom geaendertam aktualisiertam letzteaenderung"""),
    EVENT("event", "event eventname action ereignis ereignisname aktion"),
    OCCURRED_AT(
            "occurred_at",
            """
            occurredat timestamp time datetime date eventtime createdat zeitpunkt zeit
            datum zeitstempel datumuhrzeit"""),
    MESSAGE_ID("message_id", "messageid eventid uuid ereignisid nachrichtenid"),
    PRICE(
            "price",
            """
            price unitprice listprice amount preis einzelpreis verkaufspreis vkpreis
            listenpreis betrag"""),
    IMAGE_URL("image_url", "imageurl imagelink image picture bild bildurl bildlink produktbild"),
    URL("url", "url link producturl productlink deeplink produktlink produkturl"),
    AVAILABILITY(
            "availability",
            """
            availability available instock verfuegbarkeit verfuegbar lieferbar
            lagerstatus"""),
    STOCK("stock", "stock stockquantity inventory bestand lagerbestand lagermenge"),
    SUBSCRIPTION_ID(
            "subscription_id",
            """
            subscriptionid subscription subscriptionnumber contractid contractnumber
            contract abonummer abonnement abonnementnummer abo aboid vertragsnummer
            vertrag vertragsnr"""),
    PLAN("plan", "plan planname product productname tariff tier tarif produkt paket abotyp"),
    MRR(
            "mrr",
            """
            mrr monthlyrecurringrevenue monthlyamount monatsbetrag monatlicherbetrag
            monatsumsatz"""),
    INTERVAL(
            "interval",
            """
            interval billinginterval billingperiod billingcycle intervall
            abrechnungsintervall abrechnungszeitraum zahlweise turnus"""),
    INTERVAL_COUNT("interval_count", "intervalcount intervallanzahl"),
    STARTED_AT(
            "started_at",
            """
            startedat start startdate startutc startdateutc begin beginn startdatum
            vertragsbeginn abschlussdatum laufzeitbeginn"""),
    RENEWS_AT(
            "renews_at",
            """
            renewsat renewal renewaldate nextrenewal nextbilling nextbillingdate
            currentperiodend currentperiodendutc verlaengerung verlaengerungsdatum
            verlaengertam verlaengerungam naechsteverlaengerung laufzeitende"""),
    NOTICE_PERIOD_DAYS(
            "notice_period_days",
            """
            noticeperioddays noticeperiod noticedays kuendigungsfrist
            kuendigungsfristtage kuendigungsfristintagen frist"""),
    ENDED_AT(
            "ended_at",
            """
            endedat endedatutc end enddate ende enddatum vertragsende gekuendigtzum
            beendetam"""),
    END_REASON(
            "end_reason",
            """
            endreason cancellationreason churnreason reason grund kuendigungsgrund
            abwanderungsgrund"""),
    TICKET_ID(
            "ticket_id",
            """
            ticketid ticketnumber ticketno ticket ticketnummer ticketnr vorgangsnummer
            anfragenummer fallnummer"""),
    SUBJECT("subject", "subject title betreff titel thema anliegen"),
    STATE("state", "state status ticketstatus zustand bearbeitungsstatus"),
    CHANNEL("channel", "channel source via kanal quelle eingangskanal"),
    PRIORITY("priority", "priority urgency prioritaet dringlichkeit"),
    CREATED_AT(
            "created_at",
            """
            createdat created createdtime creationdate opened openedat erstelltam
            erstellt eroeffnet eroeffnetam eingang angelegtam"""),
    FIRST_RESPONSE_AT(
            "first_response_at",
            """
            firstresponseat firstresponse initialresponsetime firstreplyat
            ersteantwort ersteantwortam erstantwort"""),
    SOLVED_AT(
            "solved_at",
            """
            solvedat solved resolvedat resolvedtime resolved geloestam geloest
            erledigtam abgeschlossenam"""),
    CSAT(
            "csat",
            """
            csat rating satisfaction satisfactionrating bewertung zufriedenheit sterne
            note"""),
    CSAT_COMMENT(
            "csat_comment",
            """
            csatcomment ratingcomment satisfactioncomment feedback bewertungskommentar
            kommentar comment""");

    private final String code;

    // List.of is immutable.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    Field(String code, String names) {
        this.code = code;
        this.names = List.of(names.split("\\s+"));
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
