package org.stammkunde.company;

/// The company was set up or its settings changed. `zoneChanged` tells that every local date
/// moved, `freeOrdersChanged` that orders of value 0 became orders or ceased to be.
public record CompanyChanged(boolean zoneChanged, boolean freeOrdersChanged) {}
