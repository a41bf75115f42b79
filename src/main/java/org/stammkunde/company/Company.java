package org.stammkunde.company;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stammkunde.company.spi.MoneyHolder;

/// The one company of this installation.
///
/// Reading is cheap: the profile is kept for two seconds, so a change made on another node is
/// seen here within that time. [CompanyChanged] is published inside the changing transaction.
@Service
public class Company {

    private static final long KEEP_MILLIS = 2000;

    private final CompanyStore store;
    private final List<MoneyHolder> holders;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable Reading latest;

    Company(
            CompanyStore store,
            List<MoneyHolder> holders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.holders = List.copyOf(holders);
        this.events = events;
        this.clock = clock;
    }

    /// The company, or nothing before the first setup.
    public Optional<CompanyProfile> profile() {
        var known = latest;
        if (known == null || !known.freshAt(clock.millis())) {
            known = new Reading(store.find(), clock.millis());
            latest = known;
        }
        return known.profile();
    }

    /// @throws CompanyException before the first setup
    public CompanyProfile require() {
        return profile().orElseThrow(CompanyException::notSetUp);
    }

    /// The company as it is stored this moment, for results that outlast two seconds.
    ///
    /// @throws CompanyException before the first setup
    public CompanyProfile stored() {
        return store.find().orElseThrow(CompanyException::notSetUp);
    }

    public boolean exists() {
        return profile().isPresent();
    }

    /// @throws CompanyException when there is a company already
    @Transactional
    public void setUp(CompanyProfile profile) {
        if (!store.insert(profile)) {
            throw CompanyException.alreadySetUp();
        }
        announce(new CompanyChanged(true, false));
    }

    /// Saves what the wish makes of the company as it is stored this moment; others who save at
    /// the same time wait, so that nobody undoes what somebody else just set. An unchanged
    /// company is neither written nor announced.
    ///
    /// @throws CompanyException before the first setup, or when the currency would change
    ///     although amounts are stored
    @Transactional
    public CompanyChange change(UnaryOperator<CompanyProfile> wish) {
        var before = store.lock().orElseThrow(CompanyException::notSetUp);
        var change = new CompanyChange(before, wish.apply(before));
        if (change.real()) {
            save(change);
        }
        return change;
    }

    private void save(CompanyChange change) {
        var before = change.before();
        var after = change.after();
        if (!before.currency().equals(after.currency()) && !currencyIsFree()) {
            throw CompanyException.currencyInUse(before.currency().getCurrencyCode());
        }
        store.update(after);
        announce(
                new CompanyChanged(
                        !before.zone().equals(after.zone()),
                        before.countFreeOrders() != after.countFreeOrders()));
    }

    /// Whether no amount is stored yet, so that another currency may be chosen.
    public boolean currencyIsFree() {
        return holders.stream().noneMatch(MoneyHolder::holdsMoney);
    }

    // Forgotten twice: now, so that listeners inside this transaction see the change, and after
    // the end, because another thread may have read the old row in between or this one rolls back.
    private void announce(CompanyChanged change) {
        latest = null;
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        latest = null;
                    }
                });
        events.publishEvent(change);
    }

    private record Reading(Optional<CompanyProfile> profile, long atMillis) {
        boolean freshAt(long now) {
            return now >= atMillis && now - atMillis < KEEP_MILLIS;
        }
    }
}
