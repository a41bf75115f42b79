package org.stammkunde.ingest.sources;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;

/// Sources, for programs.
@RestController
@RequestMapping("/api/v1/sources")
@Requires(Permission.MANAGE_SOURCES)
class SourcesApi {

    private final Sources sources;

    SourcesApi(Sources sources) {
        this.sources = sources;
    }

    /// @param system whose customer and order numbers it sends
    /// @param state `active` or `paused`
    /// @param doNotTrack whether events of browsers that ask not to be tracked are left out
    /// @param writeKey only in the answer that makes the key
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            long id,
            String name,
            String kind,
            String system,
            String state,
            List<String> origins,
            boolean doNotTrack,
            String keyHint,
            Instant createdAt,
            Instant keySince,
            @Nullable String writeKey) {

        static Shown of(Source source) {
            return of(source, null);
        }

        static Shown of(IssuedSource issued) {
            return of(issued.source(), issued.writeKey());
        }

        private static Shown of(Source source, @Nullable String writeKey) {
            return new Shown(
                    source.id(),
                    source.name(),
                    source.kind(),
                    source.system(),
                    source.active() ? "active" : "paused",
                    source.origins(),
                    source.doNotTrack(),
                    source.keyHint(),
                    source.createdAt(),
                    source.keySince(),
                    writeKey);
        }
    }

    /// @param system whose customer and order numbers it sends; the kind's own when left out
    record Wanted(String name, String kind, @Nullable String system) {
        Wanted {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /// What may be changed.
    enum State {
        active,
        paused
    }

    record Patch(
            @Nullable String name,
            @Nullable State state,
            @Nullable List<String> origins,
            @Nullable Boolean doNotTrack) {

        Sources.Change change() {
            return new Sources.Change(
                    name, state == null ? null : state == State.active, origins, doNotTrack);
        }
    }

    @GetMapping
    @Requires(Permission.VIEW_SOURCES)
    ApiList<Shown> list() {
        var all = sources.list().stream().map(Shown::of).toList();
        return new ApiList<>(all, all.size(), null);
    }

    @GetMapping("/{id}")
    @Requires(Permission.VIEW_SOURCES)
    Shown get(@PathVariable long id) {
        return Shown.of(sources.get(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shown add(@RequestBody Wanted wanted) {
        return Shown.of(sources.add(wanted.name(), wanted.kind(), wanted.system()));
    }

    @PatchMapping("/{id}")
    Shown change(@PathVariable long id, @RequestBody Patch patch) {
        return Shown.of(sources.change(id, patch.change()));
    }

    @PostMapping("/{id}/keys")
    @ResponseStatus(HttpStatus.CREATED)
    Shown rotate(@PathVariable long id) {
        return Shown.of(sources.rotateKey(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        sources.delete(id);
    }
}
