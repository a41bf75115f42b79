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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.stammkunde.company.Company;
import org.stammkunde.connectors.ImportId;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.mapping.Preset;

/// Loads the sample shop into a company that has no orders yet, through the same door as any
/// other file.
@Service
public class Samples {

    /// Brings some 50,000 orders in about 100,000 rows: a few seconds of import.
    static final long CUSTOMERS = 10_000;

    static final long SEED = 20_240_229;

    private static final Logger log = LoggerFactory.getLogger(Samples.class);
    private static final String FILE_NAME = "stammkunde-sample-shop.csv";

    private final Company company;
    private final Imports imports;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path folder;

    Samples(
            Company company,
            Imports imports,
            JdbcClient jdbc,
            Clock clock,
            @Value("${stammkunde.data-dir}") Path data) {
        this.company = company;
        this.imports = imports;
        this.jdbc = jdbc;
        this.clock = clock;
        this.folder = data.resolve("sample");
    }

    /// Simulates the shop up to yesterday and queues its import. The truth it was drawn from
    /// stays in `sample/truth.csv` of the data folder.
    ///
    /// @throws SampleException when there are orders already, or some are on their way
    public synchronized ImportId load() {
        if (hasOrders()) {
            throw SampleException.notEmpty();
        }
        if (imports.underWay()) {
            throw SampleException.importUnderWay();
        }
        try {
            return load(shop());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEmpty() {
        return !hasOrders() && !imports.underWay();
    }

    private boolean hasOrders() {
        return jdbc.sql("select exists (select 1 from facts.orders)").query(Boolean.class).single();
    }

    private ImportId load(SampleShop shop) throws IOException {
        Files.createDirectories(folder);
        var orders = Files.createTempFile(folder, "orders-", ".csv");
        try {
            shop.write(orders, folder.resolve("truth.csv"));
            try (var bytes = new BufferedInputStream(Files.newInputStream(orders))) {
                var id = imports.start(FILE_NAME, bytes, Preset.STAMMKUNDE);
                log.info("sample=queued import={} customers={}", id, shop.customers());
                return id;
            }
        } finally {
            Files.delete(orders);
        }
    }

    private SampleShop shop() {
        var profile = company.require();
        return new SampleShop(
                SEED,
                CUSTOMERS,
                LocalDate.now(clock.withZone(profile.zone())),
                profile.zone(),
                profile.currency(),
                profile.locale(),
                Market.TYPICAL);
    }
}
