package org.stammkunde.customers.web;

import org.stammkunde.customers.Customer;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// All customers.
public record CustomerList(ListView<Customer> list) implements Page {}
