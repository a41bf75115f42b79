package org.stammkunde.ingest.sources;

import java.nio.ByteBuffer;
import org.stammkunde.access.Secrets;

/// What a source signs in with. It may only add events, so it can stand in a web page.
record WriteKey(String secret) {

    private static final int HINT = 4;

    static WriteKey random() {
        return new WriteKey("wk_" + Secrets.token());
    }

    byte[] hash() {
        return Secrets.sha256(secret);
    }

    String hint() {
        return secret.substring(secret.length() - HINT);
    }

    /// The hash as a key of a map.
    record Hash(long a, long b, long c, long d) {

        static Hash of(byte[] sha256) {
            var bytes = ByteBuffer.wrap(sha256);
            return new Hash(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
        }
    }

    @Override
    public String toString() {
        return "WriteKey[…" + hint() + "]";
    }
}
