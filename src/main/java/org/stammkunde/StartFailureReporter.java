package org.stammkunde;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.stammkunde.shared.StartFailure;

/// Says in one plain sentence on the error stream why the application cannot start. Causes it
/// does not know are left to Spring Boot's own reports.
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReporter implements SpringBootExceptionReporter {

    /// Spring Boot hands the context to every reporter; this one has no use for it.
    StartFailureReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentence(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .flatMap(StartFailureReporter::known)
                .findFirst();
    }

    private static Stream<String> known(Throwable cause) {
        return switch (cause) {
            case StartFailure failure -> Stream.of(String.valueOf(failure.getMessage()));
            case PortInUseException taken -> Stream.of(portTaken(taken.getPort()));
            case ConnectorStartFailedException taken -> Stream.of(portTaken(taken.getPort()));
            default -> Stream.empty();
        };
    }

    private static String portTaken(int port) {
        return "Port "
                + port
                + " is already in use. Stop the program that uses it or choose another port with"
                + " SERVER_PORT.";
    }
}
