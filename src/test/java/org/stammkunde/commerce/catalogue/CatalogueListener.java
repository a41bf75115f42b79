package org.stammkunde.commerce.catalogue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.commerce.vocabulary.WordListener;
import org.stammkunde.company.Company;

/// What makes products of events, on a database of a test.
public final class CatalogueListener {

    private CatalogueListener() {}

    public static WordListener<?> of(JdbcClient sql, Company company) {
        return new Catalogue(new CatalogueStore(sql), company);
    }
}
