package org.stammkunde.connectors.webhooks;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.receiving.Refused;

/// Bounds how often somebody with an address but without its secret is heard, each node for
/// itself. Genuine letters are not slowed down by it.
@Component
class WrongTries {

    private static final int AT_ONCE = 100;
    private static final int PER_SECOND = 10;

    private final Map<Long, Bucket> buckets = new ConcurrentHashMap<>();

    void require(long source) throws Refused.Signal {
        if (!buckets.computeIfAbsent(source, _ -> bucket()).tryConsume(1)) {
            throw Refused.tooFast(1).signal();
        }
    }

    private static Bucket bucket() {
        var limit =
                Bandwidth.builder()
                        .capacity(AT_ONCE)
                        .refillGreedy(PER_SECOND, Duration.ofSeconds(1))
                        .build();
        return Bucket.builder().addLimit(limit).build();
    }
}
