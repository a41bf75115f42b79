package org.stammkunde.connectors.webhooks.mapped;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.stammkunde.connectors.webhooks.Delivery;
import org.stammkunde.connectors.webhooks.Letter;
import org.stammkunde.connectors.webhooks.References;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;
import org.stammkunde.connectors.webhooks.Vendor;
import org.stammkunde.ingest.spi.SourceKind;
import tools.jackson.databind.JsonNode;

/// Any other sender. Each source has its own way of signing and its own mapping.
@Component
class Mapped implements Vendor {

    private static final SourceKind KIND = new SourceKind("webhook", "webhook");

    private final MappingStore store;

    Mapped(MappingStore store) {
        this.store = store;
    }

    @Bean
    static SourceKind webhookSource() {
        return KIND;
    }

    @Override
    public SourceKind kind() {
        return KIND;
    }

    @Override
    public boolean isGenuine(Letter letter, String secret) {
        return store.signing(letter.source()).isGenuine(letter, secret);
    }

    @Override
    public boolean addressSuffices() {
        return true;
    }

    @Override
    public boolean secretIsOurs() {
        return true;
    }

    @Override
    public String topic(Letter letter, JsonNode body) {
        return "";
    }

    @Override
    public int steps() {
        return 4;
    }

    @Override
    public boolean keepsSamples() {
        return true;
    }

    @Override
    public List<String> topics() {
        return List.of();
    }

    @Override
    public Translation translate(Delivery delivery, References references) throws Untranslatable {
        var mapping = store.mapping(delivery.source());
        if (mapping.isEmpty()) {
            throw Untranslatable.unmapped();
        }
        return new MappedTranslation(mapping.get(), delivery).translate(references);
    }
}
