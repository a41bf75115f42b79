package org.stammkunde.company.spi;

/// Tells whether amounts in the company's currency are stored. As long as any module says so,
/// the currency cannot be changed: the amounts would keep their numbers and lose their meaning.
public interface MoneyHolder {
    boolean holdsMoney();
}
