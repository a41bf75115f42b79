package org.stammkunde.ingest.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;

/// By what a message is known again: 128 bits of the SHA-256 of its source and id.
record MessageHash(long high, long low) implements Comparable<MessageHash> {

    private static final Comparator<MessageHash> ORDER =
            Comparator.comparingLong(MessageHash::high).thenComparingLong(MessageHash::low);

    static MessageHash of(long source, String messageId) {
        var id = messageId.getBytes(StandardCharsets.UTF_8);
        var text = ByteBuffer.allocate(Long.BYTES + id.length).putLong(source).put(id);
        var digest = ByteBuffer.wrap(sha256(text.array()));
        return new MessageHash(digest.getLong(), digest.getLong());
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public int compareTo(MessageHash other) {
        return ORDER.compare(this, other);
    }
}
