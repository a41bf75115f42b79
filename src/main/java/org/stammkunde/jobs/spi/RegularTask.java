package org.stammkunde.jobs.spi;

import java.time.Duration;

/// Something small that is done after every start and then again and again, on each node. A bean
/// per task. A time at which it fails, say because the database is away, is not the last.
public interface RegularTask {

    /// In logs and names of threads.
    String name();

    /// How long it rests between two times.
    Duration pause();

    void run();
}
