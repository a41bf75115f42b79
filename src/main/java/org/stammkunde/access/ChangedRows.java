package org.stammkunde.access;

import java.time.Instant;

/// The statements of one kind of [manual change][ManualChanges], brought by the store of the
/// module whose rows they are. A change has a row of its own with its id and time; what stood
/// there before is kept beside it.
///
/// @param <Q> says which rows are meant
/// @param <W> what is wanted of them
public interface ChangedRows<Q, W> {

    void forgetBefore(Instant time);

    /// Notes what is wanted.
    ///
    /// @return the change's id
    long begin(W wanted, Instant now);

    /// Locks the rows that are different and keeps what stands there.
    ///
    /// @return how many they are
    int keep(long change, Q rows);

    void write(long change);

    /// Puts back what was kept; what has been changed again since then stays.
    ///
    /// @return rows put back
    int restore(long change);

    /// @return whether there was such a change
    boolean forget(long change);
}
