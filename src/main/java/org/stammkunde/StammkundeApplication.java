package org.stammkunde;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the one process.
@SpringBootApplication
public class StammkundeApplication {

    public static void main(String[] args) {
        SpringApplication.run(StammkundeApplication.class, args);
    }
}
