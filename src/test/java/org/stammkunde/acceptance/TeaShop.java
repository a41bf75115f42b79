package org.stammkunde.acceptance;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/// The orders of a small shop as its till exports them: German headers, semicolons, decimal
/// commas, Windows-1252, one header that nobody can guess, two rows that are wrong.
///
/// Counted by hand for 1 April to 30 June 2024 with an activity window of 90 days, so that
/// whoever ordered from 2 January is active on 1 April and from 2 April on 1 July:
///
/// | Customer | before | in the period | is |
/// |---|---|---|---|
/// | K1 Anna | 10 Feb 100.00 | 5 May 120.00 | retained |
/// | K2 Bernd | 1 Mar 80.00 | 30 Jun 40.00 | retained |
/// | K3 Clara | 15 Mar 1,060.50 | | lost |
/// | K4 Dörte | 20 Jan 200.00 | | lost |
/// | K5 Emil | | 10 May 50.00, 15 Jun 70.00 | new |
/// | K6 Frieda | 5 Oct 30.00 | 3 Jun 90.00 | won back |
/// | K7 Gustav | | 8 Jun 10.00 | new |
/// | a guest | | 12 May 25.00 | |
///
/// S = 4, E = 5, N = 2, R = 1; retained 5 − 2 − 1 = 2, lost 2, retention 50 %. Five buyers with
/// six orders of 380.00: order value 63.33, frequency 1.20, customer value 76.00, lifetime value
/// 76.00 / 0.5 = 152.00; four of five ordered at least twice in their life. The shop sold 405.00
/// in seven orders, a seventh of them and 25.00 / 405.00 of the value by the guest.
final class TeaShop {

    static final String PERIOD = "from=2024-04-01&until=2024-06-30&window=90";
    static final int GOOD_ROWS = 13;
    static final int BAD_ROWS = 2;
    static final int ORDERS = 12;

    private static final String FILE =
            """
            Auftrag;Bestelldatum;Kundennr;Name;E-Mail-Adresse;Artikelbezeichnung;Anzahl;Was es kostet
            T-01;05.10.2023;K6;Frieda Fuchs;frieda@example.com;Assam;3;10,00
            T-02;20.01.2024;K4;Dörte Müller;doerte@example.com;Kanne;1;200,00
            T-03;10.02.2024;K1;Anna Jäger;anna@example.com;Assam;10;10,00
            T-04;01.03.2024;K2;Bernd Beck;bernd@example.com;Assam;8;10,00
            T-05;15.03.2024;K3;Clara Groß;clara@example.com;Samowar;1;1.060,50
            T-06;05.05.2024;K1;Anna Jäger;anna@example.com;Assam;2;12,50
            T-06;05.05.2024;K1;Anna Jäger;anna@example.com;Kanne;1;95,00
            T-07;10.05.2024;K5;Emil Ernst;emil@example.com;Assam;4;12,50
            T-08;12.05.2024;;;;Assam;2;12,50
            T-09;03.06.2024;K6;Frieda Fuchs;frieda@example.com;Kanne;1;90,00
            T-10;08.06.2024;K7;Gustav Kühn;gustav@example.com;Beutel;1;10,00
            T-11;15.06.2024;K5;Emil Ernst;emil@example.com;Beutel;7;10,00
            T-12;30.06.2024;K2;Bernd Beck;bernd@example.com;Beutel;4;10,00
            T-13;31.06.2024;K8;Hanna Huth;hanna@example.com;Assam;1;12,50
            T-14;05.06.2024;K1;Anna Jäger;anna@example.com;Assam;1;gratis
            """;

    private TeaShop() {}

    static Path file(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("kasse.csv"), FILE, Charset.forName("windows-1252"));
    }
}
