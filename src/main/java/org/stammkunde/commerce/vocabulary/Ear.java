package org.stammkunde.commerce.vocabulary;

import java.util.ArrayList;
import java.util.List;

/// What a listener is going to hear of a batch.
final class Ear<H> {

    private final WordListener<H> listener;
    private final List<H> heard = new ArrayList<>();

    private Ear(WordListener<H> listener) {
        this.listener = listener;
    }

    static <H> Ear<H> of(WordListener<H> listener) {
        return new Ear<>(listener);
    }

    /// Has all keep what they read, unless one of them refuses the event.
    static void allRead(List<Ear<?>> ears, Spoken event) {
        var readings = ears.stream().map(ear -> ear.read(event)).toList();
        readings.forEach(Runnable::run);
    }

    private Runnable read(Spoken event) {
        var said = listener.read(event);
        return () -> heard.addAll(said);
    }

    void hear() {
        if (!heard.isEmpty()) {
            listener.hear(heard);
        }
    }
}
