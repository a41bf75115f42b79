package org.stammkunde.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// The server's settings, made for one machine that runs the application beside it.
///
/// @param durable false only for tests that ask neither what survives a crash nor how well a
///     password is kept
/// @param memoryMb memory of the machine in MB
record PostgresTuning(boolean durable, long memoryMb, int connections) {

    /// How often a password is hashed, which each connection does once more.
    private static final int ITERATIONS = 4096;

    static PostgresTuning forThisMachine() {
        return new PostgresTuning(true, memory(), 100);
    }

    static PostgresTuning forTests() {
        return new PostgresTuning(false, memory(), 400);
    }

    private static long memory() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getTotalMemorySize() >> 20;
    }

    /// @param name of the server, which its processes show
    String configuration(String name, int port) {
        var on = durable ? "on" : "off";
        return """
        # Written anew at every start. Settings of your own: ALTER SYSTEM SET … (they win).
        listen_addresses = '127.0.0.1'
        port = %d
        cluster_name = '%s'
        unix_socket_directories = ''
        max_connections = %d
        password_encryption = 'scram-sha-256'
        scram_iterations = %d

        fsync = %s
        synchronous_commit = %s
        full_page_writes = %s

        shared_buffers = %dMB
        effective_cache_size = %dMB
        maintenance_work_mem = 128MB
        work_mem = 16MB
        # Room for a bulk load between two checkpoints.
        max_wal_size = 4GB
        checkpoint_timeout = 15min
        random_page_cost = 1.1
        # Compiling pays for analytics; those run in DuckDB.
        jit = off

        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'
        # The log must not hold what people typed: no statements, no values of keys.
        log_error_verbosity = terse
        log_min_error_statement = panic
        """
                .formatted(
                        port,
                        name,
                        connections,
                        durable ? ITERATIONS : 1,
                        on,
                        on,
                        on,
                        Math.clamp(memoryMb / 10, 128, 1024),
                        Math.max(256, memoryMb / 2));
    }
}
