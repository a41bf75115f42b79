package org.stammkunde.web.connections;

import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/// HTTP/1.1 as Tomcat speaks it, for a house full of guests who do not finish their sentence:
/// instead of keeping newcomers out it hangs up on those who have kept it waiting longest, and on
/// those who do not come to an end once they have their answer.
///
/// Public because Tomcat makes it by its name.
public final class CrowdedProtocol extends Http11NioProtocol {

    /// What Tomcat holds for a request that has begun: buffers for headers, bodies and answers.
    private static final int OF_A_REQUEST = 64 * 1024;

    /// Requests that have begun may take so much of the heap.
    private static final int SHARE = 5;

    /// How long whoever is answered already may go on sending.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Waiting begun;
    private final Duration patience;

    public CrowdedProtocol() {
        this((int) (Runtime.getRuntime().maxMemory() / SHARE / OF_A_REQUEST), PATIENCE);
    }

    /// @param most requests that may have begun at a time
    /// @param patience with what is sent on after the answer
    CrowdedProtocol(int most, Duration patience) {
        super(new CrowdedEndpoint());
        this.begun = new Waiting(most);
        this.patience = patience;
    }

    @Override
    protected Processor createProcessor() {
        return new WatchedProcessor(this, getAdapter(), begun, patience);
    }

    /// How many requests have begun and are not answered yet.
    int begun() {
        return begun.size();
    }
}
