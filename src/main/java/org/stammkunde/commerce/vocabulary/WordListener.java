package org.stammkunde.commerce.vocabulary;

import java.util.List;

/// Makes something of the events of the vocabulary. Published as beans within the module.
public interface WordListener {

    /// In the transaction of the consumer, which has waited for the turn of the intake. Must come
    /// to the same whatever order events come in, and when they come again.
    ///
    /// @param events a batch of the vocabulary, of which most do not matter to one listener
    /// @throws org.stammkunde.commerce.CommerceException when one of them cannot be meant
    void hear(List<Spoken> events);
}
