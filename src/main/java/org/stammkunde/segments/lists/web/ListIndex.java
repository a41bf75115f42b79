package org.stammkunde.segments.lists.web;

import org.stammkunde.segments.lists.CustomerList;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// All lists.
public record ListIndex(ListView<CustomerList> list) implements Page {}
