package org.stammkunde.connectors.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Ids by which a row counts once, however often it is imported: of system, kind and the row's own
/// id, or else all that it says and when.
final class MessageIds {

    private static final int BYTES = 16;

    private final String scope;
    private final MessageDigest digest;

    MessageIds(Plan plan) {
        this.scope = plan.source() + '\0' + plan.kind().code() + '\0';
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String of(ObjectNode message, @Nullable String own) {
        var said = own == null ? message.toString() : "id\0" + own;
        var hash = digest.digest((scope + said).getBytes(StandardCharsets.UTF_8));
        return "import-" + HexFormat.of().formatHex(hash, 0, BYTES);
    }
}
