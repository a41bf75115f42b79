package org.stammkunde;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Starts the one process.
@SpringBootApplication
public class StammkundeApplication {

    /// With `--rehearsal` it ends in order as soon as it is ready: `./run` has Java note which
    /// classes a start needs.
    public static void main(String[] args) {
        var application = SpringApplication.run(StammkundeApplication.class, args);
        if (application.getEnvironment().containsProperty("rehearsal")) {
            System.exit(SpringApplication.exit(application));
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
