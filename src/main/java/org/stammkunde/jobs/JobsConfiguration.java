package org.stammkunde.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.database.DataFolder;
import org.stammkunde.jobs.spi.JobHandler;

/// Names this node by a file in its data folder, which one process at a time may use: after a
/// crash the next process knows that the jobs under its name are nobody's.
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    @Bean
    JobWorker jobWorker(JobStore store, DataFolder folder, ObjectProvider<JobHandler> handlers) {
        return new JobWorker(node(folder.path().resolve("node-id")), store, handlers::stream);
    }

    private static String node(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
