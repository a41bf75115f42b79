package org.stammkunde.segments;

/// The application's own workers, which stand still while a test does their work.
record Workers(Live live, Keeper keeper) {

    void rest() {
        live.stop();
        keeper.stop();
    }

    void goOn() {
        live.start();
        keeper.start();
    }
}
