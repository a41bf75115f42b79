package org.stammkunde.connectors.webhooks;

import java.util.List;
import org.springframework.stereotype.Service;
import org.stammkunde.ingest.receiving.BodyJson;

/// The last few deliveries of senders without a vendor.
@Service
public class HookSamples {

    private static final int LARGEST = 256 * 1024;

    private final HookSampleStore store;

    HookSamples(HookSampleStore store) {
        this.store = store;
    }

    /// A very large one teaches nothing that a smaller one does not.
    void keep(Delivery delivery) {
        var body = BodyJson.write(delivery.body());
        if (body.length() <= LARGEST) {
            store.add(delivery.source(), body, delivery.receivedAt());
        }
    }

    /// The newest first.
    public List<Sample> of(long source) {
        return store.of(source);
    }
}
