package org.stammkunde.company;

/// The company before and after somebody saved it.
public record CompanyChange(CompanyProfile before, CompanyProfile after) {

    /// Whether anything is different now.
    public boolean real() {
        return !before.equals(after);
    }
}
