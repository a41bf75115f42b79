package org.stammkunde.sample;

import org.springframework.boot.ApplicationArguments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.analytics.spi.Arriving;
import org.stammkunde.analytics.spi.FirstStep;
import org.stammkunde.analytics.spi.OrderArrival;
import org.stammkunde.company.Company;
import org.stammkunde.shared.Permission;

/// Offers the sample shop on the empty overview and on the command line.
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {

    @Bean
    FirstStep sampleShop() {
        return new FirstStep(
                "sample.offer.title",
                "sample.offer.lead",
                "sample.offer.action",
                "building-store",
                "/sample",
                true,
                10,
                Permission.RUN_IMPORTS);
    }

    @Bean
    OrderArrival ordersOfSampleShop(LoadAtStart start) {
        return _ -> start.isExpected() ? Arriving.UNDER_WAY : Arriving.NOTHING;
    }

    @Bean
    LoadAtStart loadSampleAtStart(
            ApplicationArguments arguments, Company company, Samples samples) {
        return new LoadAtStart(arguments.containsOption("sample"), company, samples);
    }
}
