package org.stammkunde.sample;

/// The truth about one customer, drawn once and never seen by anybody but the truth file.
///
/// @param rate orders per day of ordinary demand while alive
/// @param dropOutRate chance per day to leave for good
/// @param lifetime days from the first order to leaving
/// @param season strength of the season, 0 = none, 1 = the shop's
/// @param favourite index of the category mostly bought
/// @param loyalty share of lines from the favourite category
record Nature(
        double rate,
        double dropOutRate,
        double lifetime,
        double season,
        int favourite,
        double loyalty) {

    static Nature of(long seed, Market market, int categories) {
        var draws = new Draws(Draws.seed(seed, 2));
        double rate = draws.gamma(market.r(), market.alpha());
        double dropOut = draws.gamma(market.s(), market.beta());
        return new Nature(
                rate,
                dropOut,
                draws.exponential() / dropOut,
                2 * draws.uniform(),
                draws.below(categories),
                0.5 + 0.4 * draws.uniform());
    }
}
