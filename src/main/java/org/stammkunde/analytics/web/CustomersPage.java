package org.stammkunde.analytics.web;

import org.stammkunde.analytics.CustomerRow;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// The customers behind a figure or a cohort cell.
///
/// @param lead which customers these are, in one sentence
/// @param back the page they were asked from
/// @param backLabel its name
public record CustomersPage(
        String title, String lead, String back, String backLabel, ListView<CustomerRow> list)
        implements Page {}
