package org.stammkunde.analytics;

import org.stammkunde.company.CompanyProfile;

/// The activity window W: a customer counts as active for this many days after an order.
///
/// @param days 1 to 3650
/// @param origin why it is what it is
public record Window(int days, Origin origin) {

    public static final int SMALLEST = 1;
    public static final int LARGEST = CompanyProfile.LONGEST_WINDOW;

    /// @throws AnalyticsException unless the text is a whole number within the limits
    public static int parse(String text) {
        if (!text.matches("\\d{1,4}")) {
            throw AnalyticsException.windowOutOfRange(text);
        }
        return new Window(Integer.parseInt(text), Origin.ASKED).days();
    }

    /// Where the window comes from.
    public enum Origin {
        /// Asked for with this very question.
        ASKED,
        /// The company's setting.
        SETTING,
        /// Proposed from the gaps between orders.
        PROPOSED,
        /// Too few repeat orders for a proposal.
        DEFAULT
    }

    public Window {
        if (days < SMALLEST || days > LARGEST) {
            throw AnalyticsException.windowOutOfRange(Integer.toString(days));
        }
    }
}
