package org.stammkunde;

import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.stammkunde.sample.Rehearsal;

/// Starts the one process.
@SpringBootApplication
public class StammkundeApplication {

    /// With `--rehearsal` it imports a sample and ends in order. Whatever the machine's language,
    /// programs read the same digits; people read those of their own.
    public static void main(String[] args) throws InterruptedException {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        var start = new SpringApplication(StammkundeApplication.class);
        start.addListeners(new FreePort());
        var application = start.run(args);
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
