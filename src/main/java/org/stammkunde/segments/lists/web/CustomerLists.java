package org.stammkunde.segments.lists.web;

import java.util.List;
import org.stammkunde.segments.lists.Listing;
import org.stammkunde.web.Page;

/// The lists that a customer is on.
public record CustomerLists(List<Listing> all) implements Page {}
