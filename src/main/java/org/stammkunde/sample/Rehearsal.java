package org.stammkunde.sample;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.stammkunde.commerce.OrdersSettled;

/// Imports the sample shop into an installation that is thrown away: `./run` has Java note which
/// classes that needs and which methods are worth compiling, so that the first import after a start
/// need not find it out anew.
@Component
public class Rehearsal {

    private static final int LONGEST_MINUTES = 3;

    private final Samples samples;
    private final CountDownLatch imported = new CountDownLatch(1);

    Rehearsal(Samples samples) {
        this.samples = samples;
    }

    /// Returns when the shop is imported, or does not come to an end.
    public void run() throws InterruptedException {
        samples.load();
        var _ = imported.await(LONGEST_MINUTES, TimeUnit.MINUTES);
    }

    @TransactionalEventListener
    void whenSettled(OrdersSettled event) {
        imported.countDown();
    }
}
