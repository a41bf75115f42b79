package org.stammkunde.sample;

/// How the shop's customers behave as a crowd (Pareto/NBD, Schmittlein, Morrison and Colombo
/// 1987): orders of a living customer come at a personal rate drawn from a gamma distribution,
/// customers leave at a personal rate drawn from another.
///
/// @param r shape of the buying rates
/// @param alpha rate of the buying rates, days; mean orders per day = r / alpha
/// @param s shape of the drop-out rates
/// @param beta rate of the drop-out rates, days
/// @param guests guest orders per customer
/// @param growth by how much acquisition grows over the whole span, as a multiple of its start
record Market(double r, double alpha, double s, double beta, double guests, double growth) {

    static final Market TYPICAL = new Market(0.85, 62, 0.75, 190, 0.35, 1.6);

    /// The same crowd buying `factor` times as often.
    Market busier(double factor) {
        return new Market(r, alpha / factor, s, beta, guests, growth);
    }
}
