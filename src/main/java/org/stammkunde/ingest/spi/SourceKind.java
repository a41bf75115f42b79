package org.stammkunde.ingest.spi;

/// A kind of event source that can be added. Modules publish theirs as beans; the names of kinds
/// are texts `ingest.kind.<key>`, what they are for `ingest.kind.<key>.lead`. A kind that is
/// connected otherwise than by SDKs brings a [SourcePanel].
///
/// @param key as in the API, e.g. `http`, `shopify`
/// @param system whose customer and order numbers its events carry unless told otherwise. Two
///     sources of one system mean the same customer and the same order by the same number; so does
///     an import with that source.
public record SourceKind(String key, String system) {

    /// The tracking API.
    public static final SourceKind HTTP = new SourceKind("http", "stammkunde");
}
