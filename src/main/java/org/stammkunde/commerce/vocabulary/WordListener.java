package org.stammkunde.commerce.vocabulary;

import java.util.List;

/// Makes something of the events of the vocabulary. Published as beans within the module.
///
/// @param <H> what it hears in an event
public interface WordListener<H> {

    /// What an event says that matters here. Only reads.
    ///
    /// @throws org.stammkunde.commerce.CommerceException when it cannot be meant; the event is then
    ///     told to no listener
    List<H> read(Spoken event);

    /// In the transaction of the consumer, which has waited for the turn of the intake. Must come
    /// to the same whatever order events come in, and when they come again.
    ///
    /// @param heard in a batch of the vocabulary, never empty
    void hear(List<H> heard);
}
