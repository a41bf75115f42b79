package org.stammkunde.company;

/// The company was set up or its settings changed. `zoneChanged` tells that every local date
/// moved.
public record CompanyChanged(boolean zoneChanged) {}
