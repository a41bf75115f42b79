package org.stammkunde.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.transaction.event.TransactionalEventListener;
import org.stammkunde.company.Company;
import org.stammkunde.company.CompanyChanged;

/// Loads the sample shop when started with `--sample`: at once, or as soon as the company is
/// set up. An installation that has orders is left as it is.
class LoadAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(LoadAtStart.class);

    private final Company company;
    private final Samples samples;
    private volatile boolean wanted;

    LoadAtStart(boolean wanted, Company company, Samples samples) {
        this.wanted = wanted;
        this.company = company;
        this.samples = samples;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted && company.exists()) {
            load();
        }
    }

    @TransactionalEventListener
    void whenSetUp(CompanyChanged event) {
        if (wanted) {
            Thread.startVirtualThread(this::load);
        }
    }

    /// Whether the shop is to be loaded or being simulated; then its import takes over.
    boolean isExpected() {
        return wanted;
    }

    private synchronized void load() {
        if (!wanted) {
            return;
        }
        try {
            if (samples.isEmpty()) {
                samples.load();
            } else {
                log.info("sample=skipped reason=company-has-orders");
            }
        } finally {
            wanted = false;
        }
    }
}
