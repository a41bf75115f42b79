package org.stammkunde.segments.web;

import java.util.List;
import org.stammkunde.segments.Belonging;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;

/// The segments that a customer is in.
public record CustomerSegments(CustomerId customer, List<Belonging> all) implements Page {}
