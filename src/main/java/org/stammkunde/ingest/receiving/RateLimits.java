package org.stammkunde.ingest.receiving;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.IngestSettings;

/// How many events a source may send: so many a second on average, twice as many at once. Each
/// node counts for itself.
@Component
public class RateLimits {

    private final long perSecond;
    private final Map<Long, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimits(IngestSettings settings) {
        this.perSecond = settings.eventsPerSecond();
    }

    public void require(long source, int events) throws Refused.Signal {
        var bucket = buckets.computeIfAbsent(source, _ -> bucket());
        var probe = bucket.tryConsumeAndReturnRemaining(Math.max(1, events));
        if (!probe.isConsumed()) {
            long nanos = probe.getNanosToWaitForRefill();
            throw Refused.tooFast(1 + TimeUnit.NANOSECONDS.toSeconds(nanos)).signal();
        }
    }

    /// A whole batch must fit in.
    private Bucket bucket() {
        var limit =
                Bandwidth.builder()
                        .capacity(Math.max(2 * perSecond, TrackingBody.MOST_MESSAGES))
                        .refillGreedy(perSecond, Duration.ofSeconds(1))
                        .build();
        return Bucket.builder().addLimit(limit).build();
    }
}
