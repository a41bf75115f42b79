package org.stammkunde.ingest.sources;

/// A source together with its fresh write key, which is known only now.
public record IssuedSource(Source source, String writeKey) {

    @Override
    public String toString() {
        return "IssuedSource[" + source.id() + "]";
    }
}
