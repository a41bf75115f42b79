package org.stammkunde;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.stammkunde.sample.Rehearsal;

/// Starts the one process.
@SpringBootApplication
public class StammkundeApplication {

    /// With `--rehearsal` it imports a sample and ends in order.
    public static void main(String[] args) throws InterruptedException {
        var application = SpringApplication.run(StammkundeApplication.class, args);
        if (application.getEnvironment().containsProperty("rehearsal")) {
            application.getBean(Rehearsal.class).run();
            System.exit(SpringApplication.exit(application));
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
