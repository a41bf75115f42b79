package org.stammkunde;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Starts the one process.
@SpringBootApplication
public class StammkundeApplication {

    public static void main(String[] args) {
        SpringApplication.run(StammkundeApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
