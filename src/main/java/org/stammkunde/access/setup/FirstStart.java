package org.stammkunde.access.setup;

import java.util.EnumSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.access.Audit;
import org.stammkunde.access.keys.ApiKeys;
import org.stammkunde.company.CompanyException;
import org.stammkunde.shared.Permission;

/// Sets an unattended installation up before the first request is taken.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SetupSettings.class)
class FirstStart implements SmartInitializingSingleton {

    private final SetupSettings settings;
    private final Setup setup;
    private final ApiKeys keys;
    private final TransactionTemplate transaction;

    FirstStart(SetupSettings settings, Setup setup, ApiKeys keys, TransactionTemplate transaction) {
        this.settings = settings;
        this.setup = setup;
        this.keys = keys;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (setup.pending()) {
            Unattended.from(settings).ifPresent(this::install);
        }
    }

    private void install(Unattended wanted) {
        try {
            transaction.executeWithoutResult(_ -> perform(wanted));
        } catch (CompanyException e) {
            // Another node of the same installation was quicker.
            if (setup.pending()) {
                throw e;
            }
        }
    }

    private void perform(Unattended wanted) {
        setup.perform(wanted.installation(), Audit.SYSTEM);
        wanted.apiKey()
                .ifPresent(
                        key ->
                                keys.adopt(
                                        "STAMMKUNDE_API_KEY",
                                        key,
                                        EnumSet.allOf(Permission.class)));
    }
}
