package org.stammkunde.database;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Work that somebody is waiting for. Its statements are broken off after
/// `stammkunde.database.request-timeout`, and it learns soon that the server does not answer at
/// all. Everything else may take as long as it needs.
public final class ShortWork {

    /// Holds true once no connection could be had.
    private static final ScopedValue<AtomicBoolean> BOUNDED = ScopedValue.newInstance();

    private ShortWork() {}

    /// Runs the work in this thread; other threads it starts are not bounded.
    public static <R extends @Nullable Object, X extends Throwable> R call(
            ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(BOUNDED, new AtomicBoolean()).call(work);
    }

    static boolean here() {
        return BOUNDED.isBound();
    }

    /// Whoever has waited for the database in vain once does not do so again and again.
    static boolean gaveUp() {
        return BOUNDED.get().get();
    }

    static void giveUp() {
        BOUNDED.get().set(true);
    }
}
