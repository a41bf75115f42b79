package org.stammkunde.connectors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Limits of imports.
///
/// @param largestUpload bytes a file may have as it is sent
/// @param largestContent bytes it may have once unpacked
/// @param keepDays days a file and the rows rejected from it stay stored after the import has
///     ended, and a draft after its upload; at least 1
@ConfigurationProperties("stammkunde.imports")
public record ImportSettings(
        @DefaultValue("4GB") DataSize largestUpload,
        @DefaultValue("40GB") DataSize largestContent,
        @DefaultValue("30") int keepDays) {

    public ImportSettings {
        if (keepDays < 1) {
            throw new IllegalArgumentException("stammkunde.imports.keep-days is at least 1");
        }
    }
}
