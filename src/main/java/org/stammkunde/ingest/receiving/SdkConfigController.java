package org.stammkunde.ingest.receiving;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.stammkunde.ingest.sources.Source;
import org.stammkunde.web.WriteKeyRoute;

/// What browser SDKs ask for before they send: Segment's its settings, RudderStack's the
/// configuration of the source. Both say: send everything here, and load nothing else.
///
/// Formats: `@segment/analytics-next` 1.84, `@rudderstack/analytics-js` 3.34.
@RestController
@WriteKeyRoute
class SdkConfigController {

    private final Doorkeeper doorkeeper;

    SdkConfigController(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    record SegmentSettings(
            Map<String, Destination> integrations,
            Map<String, Map<String, Object>> plan,
            List<String> enabledMiddleware) {

        /// @param apiHost host and path without the protocol
        record Destination(String apiKey, String apiHost, String protocol) {}
    }

    @GetMapping("/v1/projects/{key}/settings")
    ResponseEntity<?> segment(@PathVariable String key, HttpServletRequest request) {
        try {
            doorkeeper.byKey(key, request);
        } catch (Refused.Signal signal) {
            return refused(signal.refused());
        }
        var base = URI.create(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        var here =
                new SegmentSettings.Destination(
                        key, base.getRawAuthority() + base.getRawPath() + "/v1", base.getScheme());
        var track = Map.<String, Object>of("__default", Map.of("enabled", true));
        return answer(
                new SegmentSettings(Map.of("Segment.io", here), Map.of("track", track), List.of()));
    }

    record RudderConfig(RudderSource source, String updatedAt) {

        record RudderSource(
                String id,
                String name,
                String workspaceId,
                boolean enabled,
                Reports config,
                List<String> destinations) {}

        /// Whether the SDK reports on itself to its makers.
        record Reports(Map<String, Map<String, Boolean>> statsCollection) {}
    }

    @GetMapping({"/sourceConfig", "/sourceConfig/"})
    ResponseEntity<?> rudderStack(HttpServletRequest request) {
        try {
            var source = doorkeeper.byHeader(request);
            return source == null ? refused(Refused.NO_KEY) : answer(config(source));
        } catch (Refused.Signal signal) {
            return refused(signal.refused());
        }
    }

    private static RudderConfig config(Source source) {
        var off = Map.of("enabled", false);
        return new RudderConfig(
                new RudderConfig.RudderSource(
                        Long.toString(source.id()),
                        source.name(),
                        "stammkunde",
                        true,
                        new RudderConfig.Reports(Map.of("errors", off, "metrics", off)),
                        List.of()),
                source.createdAt().toString());
    }

    /// Shared caches must not mix web sites up: what may read it depends on the site.
    private static ResponseEntity<?> answer(Object body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(body);
    }

    private static ResponseEntity<?> refused(Refused refused) {
        return ResponseEntity.status(HttpStatus.valueOf(refused.status()))
                .body(new Refusal(false, refused.code(), refused.message()));
    }

    record Refusal(boolean success, String code, @Nullable String message) {}
}
