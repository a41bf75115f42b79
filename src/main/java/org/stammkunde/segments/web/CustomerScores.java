package org.stammkunde.segments.web;

import org.stammkunde.web.Page;

/// In which stage of the lifecycle a customer is, and how they are rated by RFM.
public record CustomerScores(String stage, String rating) implements Page {}
