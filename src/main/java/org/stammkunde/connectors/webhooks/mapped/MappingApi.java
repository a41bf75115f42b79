package org.stammkunde.connectors.webhooks.mapped;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.connectors.webhooks.HookSamples;
import org.stammkunde.connectors.webhooks.Signature.Algorithm;
import org.stammkunde.connectors.webhooks.Signature.Encoding;
import org.stammkunde.connectors.webhooks.WebhookException;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;

/// What deliveries without a vendor mean, for programs.
@RestController
@RequestMapping("/api/v1/sources/{id}")
@Requires(Permission.MANAGE_SOURCES)
class MappingApi {

    private final Mappings mappings;
    private final HookSamples samples;

    MappingApi(Mappings mappings, HookSamples samples) {
        this.mappings = mappings;
        this.samples = samples;
    }

    /// Places are JSON pointers.
    ///
    /// @param places `userId`, `email`, `phone`, `name`, `country`, `time`, `messageId`,
    ///     `products`, and within these `productSku`, `productName`, `productQuantity`,
    ///     `productPrice`
    record Shown(
            @Nullable String event,
            @Nullable String eventAt,
            @Nullable Map<String, String> places,
            @Nullable Map<String, String> properties) {

        static Shown of(Mapping mapping) {
            var places = new LinkedHashMap<String, String>();
            mapping.places().forEach((place, pointer) -> places.put(place.key(), pointer));
            return new Shown(mapping.event(), mapping.eventAt(), places, mapping.properties());
        }

        Mapping mapping() {
            var known = new EnumMap<Place, String>(Place.class);
            Objects.requireNonNullElse(places, Map.<String, String>of())
                    .forEach((key, pointer) -> known.put(place(key), pointer));
            return new Mapping(
                    event,
                    eventAt,
                    known,
                    Objects.requireNonNullElse(properties, Map.<String, String>of()));
        }

        private static Place place(String key) {
            return Place.of(key).orElseThrow(() -> WebhookException.unknownPlace(key));
        }
    }

    /// @param algorithm `SHA1`, `SHA256`, `SHA512`; null where the secret itself stands there
    record Signed(String header, @Nullable Algorithm algorithm, Encoding encoding) {
        Signed {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(encoding, "encoding");
        }
    }

    record Kept(long id, Instant receivedAt, @JsonRawValue @Schema(type = "object") String body) {}

    @GetMapping("/mapping")
    @Requires(Permission.VIEW_SOURCES)
    Shown get(@PathVariable long id) {
        return Shown.of(mappings.mapping(id));
    }

    @PutMapping("/mapping")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable long id, @RequestBody Shown mapping) {
        mappings.change(id, mapping.mapping());
    }

    @PutMapping("/signing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable long id, @RequestBody Signed signed) {
        mappings.change(id, new Signing(signed.header(), signed.algorithm(), signed.encoding()));
    }

    /// The last few deliveries, the newest first.
    @GetMapping("/samples")
    ApiList<Kept> samples(@PathVariable long id) {
        mappings.source(id);
        var all =
                samples.of(id).stream()
                        .map(kept -> new Kept(kept.id(), kept.receivedAt(), kept.body()))
                        .toList();
        return new ApiList<>(all, all.size(), null);
    }
}
