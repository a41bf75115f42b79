package org.stammkunde.warehouse;

import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param memory what the engine may use beside the Java heap; a quarter of the machine's
///     memory, at least 512 MB and at most 4 GB, unless set
/// @param batchEntities orders, customers … mirrored at once, about, and a fifth of it of what may
///     be long, such as events; a single transaction is never cut
@ConfigurationProperties("stammkunde.warehouse")
record WarehouseSettings(@Nullable DataSize memory, @DefaultValue("50000") int batchEntities) {

    private static final long SMALLEST = DataSize.ofMegabytes(512).toBytes();
    private static final long LARGEST = DataSize.ofGigabytes(4).toBytes();

    long memoryBytes() {
        return memory == null
                ? Math.clamp(physicalMemory() / 4, SMALLEST, LARGEST)
                : memory.toBytes();
    }

    private static long physicalMemory() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : LARGEST;
    }
}
