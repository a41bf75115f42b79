package org.stammkunde.connectors;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.access.Audit;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.connectors.mapping.Mapping;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// Mappings kept for the next time.
@Service
public class SavedMappings {

    private final SavedMappingStore store;
    private final Audit audit;
    private final TransactionTemplate transaction;

    SavedMappings(SavedMappingStore store, Audit audit, TransactionTemplate transaction) {
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Keeps the mapping; one of the same name is replaced.
    ///
    /// @throws ImportsException when the name is missing or too long
    public void save(String name, Mapping mapping) {
        requireName(name);
        transaction.executeWithoutResult(
                _ -> record("imports.mapping-saved", store.put(name.strip(), mapping)));
    }

    /// @throws ImportsException when the name is missing, too long, or that of another one
    public void rename(long id, String name) {
        requireName(name);
        try {
            transaction.executeWithoutResult(
                    _ -> {
                        requireFound(id, store.rename(id, name.strip()));
                        record("imports.mapping-renamed", id);
                    });
        } catch (DuplicateKeyException e) {
            throw ImportsException.request("imports.mapping-name-taken", "name", Map.of());
        }
    }

    public void delete(long id) {
        transaction.executeWithoutResult(
                _ -> {
                    requireFound(id, store.delete(id));
                    record("imports.mapping-deleted", id);
                });
    }

    /// @throws ImportsException when there is none
    public SavedMapping get(long id) {
        return store.find(id).orElseThrow(() -> ImportsException.noMapping(id));
    }

    /// All of a kind by name.
    public List<SavedMapping.Name> names(ImportKind kind) {
        return store.names(kind);
    }

    /// By name.
    ///
    /// @param text part of the name, null = all
    public Slice<SavedMapping> list(@Nullable String text, PageRequest page) {
        return store.list(text == null ? "" : text, page);
    }

    /// Those that come after a place, by name.
    ///
    /// @param text part of the name, null = all
    /// @param after null = from the beginning
    public Stretch<SavedMapping> after(@Nullable String text, @Nullable Place after, int size) {
        return store.after(text == null ? "" : text, after, size);
    }

    public long count(@Nullable String text) {
        return store.count(text == null ? "" : text);
    }

    private void record(String action, long id) {
        audit.record(action, "mapping", Long.toString(id), Map.of());
    }

    private static void requireFound(long id, boolean found) {
        if (!found) {
            throw ImportsException.noMapping(id);
        }
    }

    private static void requireName(String name) {
        if (name.isBlank()) {
            throw ImportsException.request("imports.mapping-name-missing", "name", Map.of());
        }
        if (name.strip().length() > SavedMapping.LONGEST_NAME) {
            throw ImportsException.request(
                    "imports.value-too-long", "name", Map.of("longest", SavedMapping.LONGEST_NAME));
        }
    }
}
