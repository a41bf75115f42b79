package org.stammkunde.segments.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Signatures as Standard Webhooks defines them.
class SigningTests {

    /// The example of Svix's documentation, on which the standard builds.
    @Test
    void areThoseOfThePublishedExample() {
        var headers =
                Signing.headers(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}",
                        List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry(
                        "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void areOneForEachSecretThatCounts() {
        var one = Signing.secret();
        var other = Signing.secret();
        assertThat(one).isNotEqualTo(other).matches("whsec_[A-Za-z0-9+/]{43}=");
        var headers = Signing.headers("msg_1", Instant.EPOCH, "{}", List.of(one, other));
        assertThat(headers.get("webhook-signature")).matches("v1,\\S{44} v1,\\S{44}");
    }
}
