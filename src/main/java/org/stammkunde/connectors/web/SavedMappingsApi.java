package org.stammkunde.connectors.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.connectors.SavedMapping;
import org.stammkunde.connectors.SavedMappings;
import org.stammkunde.connectors.mapping.MappingJson;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;

/// Settings kept for the next file, for programs: by name.
@RestController
@RequestMapping("/api/v1/imports/mappings")
@Requires(Permission.RUN_IMPORTS)
class SavedMappingsApi {

    private final SavedMappings saved;

    SavedMappingsApi(SavedMappings saved) {
        this.saved = saved;
    }

    /// @param mapping can be sent as `mapping` of an import as it is
    record Kept(
            long id,
            String name,
            Instant createdAt,
            @JsonRawValue @Schema(type = "object") String mapping) {

        static Kept of(SavedMapping kept) {
            return new Kept(
                    kept.id(), kept.name(), kept.createdAt(), MappingJson.write(kept.mapping()));
        }
    }

    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Part of the name",
            schema = @Schema(type = "string"))
    @GetMapping
    ApiList<Kept> list(ApiQuery query) {
        var text = query.value(SavedMappingList.TEXT);
        int size = query.page().size();
        return ApiList.of(
                query, after -> saved.after(text, after, size), () -> saved.count(text), Kept::of);
    }

    @GetMapping("/{id}")
    Kept get(@PathVariable long id) {
        return Kept.of(saved.get(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        saved.delete(id);
    }
}
