package org.stammkunde.sample;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.stammkunde.company.Company;
import org.stammkunde.connectors.ImportId;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.shared.PrivateFolder;

/// Loads the sample shop into a company that has no orders yet, through the same door as any
/// other file.
@Service
public class Samples {

    private static final Logger log = LoggerFactory.getLogger(Samples.class);
    private static final String FILE_NAME = "stammkunde-sample-shop.csv";

    private final Company company;
    private final Imports imports;
    private final SampleStore orders;
    private final Clock clock;
    private final Path folder;
    private final long customers;
    private final long seed;

    /// @param customers how many; 10,000 bring some 50,000 orders in about 100,000 rows: a few
    ///     seconds of import
    /// @param seed the same one always draws the same shop
    Samples(
            Company company,
            Imports imports,
            SampleStore orders,
            Clock clock,
            @Value("${stammkunde.data-dir}") Path data,
            @Value("${stammkunde.sample.customers:10000}") long customers,
            @Value("${stammkunde.sample.seed:20240229}") long seed) {
        this.company = company;
        this.imports = imports;
        this.orders = orders;
        this.clock = clock;
        this.folder = data.resolve("sample");
        this.customers = customers;
        this.seed = seed;
    }

    /// Simulates the shop up to yesterday and queues its import. The truth it was drawn from
    /// stays in `sample/truth.csv` of the data folder.
    ///
    /// @throws SampleException when there are orders already, or some are on their way
    public synchronized ImportId load() {
        if (orders.any()) {
            throw SampleException.notEmpty();
        }
        if (imports.underWay() || imports.unfinished()) {
            throw SampleException.importUnderWay();
        }
        try {
            return load(shop());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEmpty() {
        return !orders.any() && !imports.underWay() && !imports.unfinished();
    }

    private ImportId load(SampleShop shop) throws IOException {
        PrivateFolder.make(folder);
        var file = Files.createTempFile(folder, "orders-", ".csv");
        try {
            shop.write(file, folder.resolve("truth.csv"));
            try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
                var id = imports.start(FILE_NAME, bytes, Preset.STAMMKUNDE);
                log.info("sample=queued import={} customers={}", id, shop.customers());
                return id;
            }
        } finally {
            Files.delete(file);
        }
    }

    private SampleShop shop() {
        var profile = company.require();
        return new SampleShop(
                seed,
                customers,
                LocalDate.now(clock.withZone(profile.zone())),
                profile.zone(),
                profile.currency(),
                profile.locale(),
                Market.TYPICAL);
    }
}
