package org.stammkunde.scoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.stammkunde.company.Company;
import org.stammkunde.company.CompanyProfile;
import org.stammkunde.jobs.spi.RegularTask;
import org.stammkunde.scoring.ThresholdStore.Present;
import org.stammkunde.scoring.spi.ActivityWindow;
import org.stammkunde.warehouse.Warehouse;
import org.stammkunde.warehouse.WarehouseException;

/// Keeps the thresholds between scores current. Looks every minute; they are worked out anew on
/// another day of the company's time zone, when what they depend on was set differently, when the
/// first orders have come, and when the window has a tenth more buyers or fewer than they were
/// worked out from.
@Component
class Thresholds implements RegularTask {

    private static final Logger LOG = LoggerFactory.getLogger(Thresholds.class);
    private static final Set<String> FACTS = Set.of("orders");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// One part of so many more or fewer is much.
    private static final long MUCH = 10;

    private final ThresholdStore store;
    private final QuintileStore quintiles;
    private final Warehouse warehouse;
    private final Company company;
    private final ActivityWindow window;
    private final Clock clock;

    /// The version of the orders that buyers were last counted of.
    private long counted = -1;

    Thresholds(
            ThresholdStore store,
            Warehouse warehouse,
            Company company,
            ActivityWindow window,
            Clock clock) {
        this.store = store;
        this.quintiles = new QuintileStore(warehouse.reader());
        this.warehouse = warehouse;
        this.company = company;
        this.window = window;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "thresholds";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    /// While the warehouse is being built there is nothing to work them out from.
    @Override
    public void run() {
        try {
            company.profile().ifPresent(this::look);
        } catch (WarehouseException e) {
            LOG.debug("thresholds=waiting code={}", e.code());
        }
    }

    /// Old orders would make other thresholds of what was worked out from newer ones already.
    private void look(CompanyProfile profile) {
        if (!warehouse.awaitCaughtUp(FACTS, PATIENCE)) {
            return;
        }
        var now = clock.instant();
        var terms =
                new Terms(
                        LocalDate.ofInstant(now, profile.zone()),
                        profile.zone(),
                        profile.countFreeOrders(),
                        window.days());
        long version = warehouse.version(FACTS);
        var present = store.find();
        if (present.filter(each -> each.terms().equals(terms)).isEmpty()
                || (version != counted && muchChanged(present, terms, now))) {
            store.write(terms, quintiles.limits(terms, now), now);
        }
        counted = version;
    }

    private boolean muchChanged(Optional<Present> present, Terms terms, Instant now) {
        long before = present.map(Present::buyers).orElse(0L);
        return Math.abs(quintiles.buyers(terms, now) - before) * MUCH > before;
    }
}
