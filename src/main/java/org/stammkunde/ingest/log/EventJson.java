package org.stammkunde.ingest.log;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON from strangers: bounded in every direction, numbers kept as they were written.
public final class EventJson {

    /// How deep objects and lists may lie in each other.
    public static final int DEPTH = 64;

    private static final int DIGITS = 400;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEPTH)
                                                    .maxNumberLength(DIGITS)
                                                    .maxStringLength(500 * 1024)
                                                    .maxNameLength(32 * 1024)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private static final ObjectReader STRICT =
            MAPPER.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private static final JsonMapper ASCII =
            MAPPER.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private EventJson() {}

    /// @throws tools.jackson.core.JacksonException when it is no JSON or beyond a limit
    public static JsonNode read(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (NumberFormatException e) {
            // Of an exponent beyond all bounds the library says it in its own words only sometimes.
            throw new StreamReadException(null, "Number out of range", e);
        }
    }

    /// Fails at names that stand twice in one object: readers of the log do not agree on which of
    /// the two counts.
    static JsonParser strictParser(byte[] body) {
        return STRICT.createParser(body);
    }

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// Bytes it takes in the log.
    public static long length(JsonNode node) {
        return writeAnything(node).length();
    }

    /// Also what no UTF-8 can hold, such as half a pair of characters.
    public static String writeAnything(JsonNode node) {
        return new String(ASCII.writeValueAsBytes(node), StandardCharsets.US_ASCII);
    }
}
