package org.stammkunde.scoring.spi;

/// Knows the company's activity window.
public interface ActivityWindow {

    /// For how many days after an order a customer counts as active, 1 to 3650.
    ///
    /// @throws org.stammkunde.shared.ProblemException when it depends on the warehouse and that
    ///     cannot answer
    int days();
}
