package org.stammkunde.connectors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Limits of imports.
///
/// @param largestUpload bytes a file may have as it is sent
/// @param largestContent bytes it may have once unpacked
/// @param keepDays days a file stays stored after its import has ended
@ConfigurationProperties("stammkunde.imports")
public record ImportSettings(
        @DefaultValue("4GB") DataSize largestUpload,
        @DefaultValue("40GB") DataSize largestContent,
        @DefaultValue("30") int keepDays) {}
