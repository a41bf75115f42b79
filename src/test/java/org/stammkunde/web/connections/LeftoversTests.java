package org.stammkunde.web.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stammkunde.web.connections.SmallTomcat.heard;
import static org.stammkunde.web.connections.SmallTomcat.say;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of senders who go on after they were refused; Tomcat alone would hear them out as
/// long as they never pause for 20 seconds.
class LeftoversTests {

    private static final Duration PATIENCE = Duration.ofMillis(600);
    private static final Duration FAR_LESS_THAN_FOREVER = Duration.ofSeconds(8);
    private static final int MOST = 100_000;
    private static final String REFUSAL = "too much";
    private static final String ENDLESS =
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";

    @TempDir private Path folder;
    private final CrowdedProtocol protocol = new CrowdedProtocol(1_000, PATIENCE);
    private SmallTomcat tomcat;

    @BeforeEach
    void start() throws LifecycleException {
        protocol.setConnectionTimeout(20_000);
        protocol.setMaxSwallowSize(MOST);
        tomcat = SmallTomcat.start(protocol, new Refuses(), folder);
    }

    @AfterEach
    void stop() throws LifecycleException, IOException {
        tomcat.close();
    }

    @Test
    void whoDripsBytesReadsTheAnswerAndIsHungUpOn() throws IOException {
        hearsTheAnswerAndIsHungUpOn(announced(MOST), "x");
    }

    @Test
    void whoDripsChunksReadsTheAnswerAndIsHungUpOn() throws IOException {
        hearsTheAnswerAndIsHungUpOn(ENDLESS, "1\r\nx\r\n");
    }

    @Test
    void whoSaysNothingMoreReadsTheAnswerAndIsHungUpOn() throws IOException {
        hearsTheAnswerAndIsHungUpOn(announced(MOST), "");
    }

    /// Far quicker than patience would allow.
    @Test
    void whoSendsTooManyBytesReadsTheAnswerAndIsHungUpOn() throws IOException, LifecycleException {
        var unhurried = new CrowdedProtocol(1_000, Duration.ofMinutes(10));
        unhurried.setMaxSwallowSize(MOST);
        try (var patient = SmallTomcat.start(unhurried, new Refuses(), folder)) {
            var caller = patient.call(ENDLESS);
            assertThat(heard(caller, REFUSAL)).startsWith("HTTP/1.1 429");
            var chunk = "4e20\r\n" + "x".repeat(20_000) + "\r\n";
            assertThat(untilHungUpOn(caller, chunk)).isLessThan(FAR_LESS_THAN_FOREVER);
        }
    }

    @Test
    void whoComesToAnEndIsHeardFurther() throws IOException {
        var caller = tomcat.call(announced(50_000));
        assertThat(heard(caller, REFUSAL)).startsWith("HTTP/1.1 429");
        say(caller, "x".repeat(50_000) + announced(3) + "abc" + announced(2));
        assertThat(heard(caller, REFUSAL)).startsWith("HTTP/1.1 429");
        assertThat(heard(caller, REFUSAL)).startsWith("HTTP/1.1 429");
        say(caller, "ab");
        say(caller, announced(0));
        assertThat(heard(caller, REFUSAL)).startsWith("HTTP/1.1 429");
    }

    private void hearsTheAnswerAndIsHungUpOn(String request, String drop) throws IOException {
        long start = System.nanoTime();
        var caller = tomcat.call(request);
        assertThat(heard(caller, REFUSAL)).startsWith("HTTP/1.1 429");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        untilHungUpOn(caller, drop);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(PATIENCE, FAR_LESS_THAN_FOREVER);
    }

    /// Says the same again and again, and listens in between.
    private static Duration untilHungUpOn(Socket caller, String drop) throws IOException {
        long start = System.nanoTime();
        caller.setSoTimeout(20);
        while (System.nanoTime() - start < FAR_LESS_THAN_FOREVER.toNanos() && !isOver(caller)) {
            try {
                say(caller, drop);
            } catch (IOException _) {
                break;
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean isOver(Socket caller) {
        try {
            return caller.getInputStream().read() < 0;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private static String announced(int length) {
        return "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static final class Refuses extends HttpServlet {
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setStatus(429);
            response.setContentLength(REFUSAL.length());
            response.getOutputStream().print(REFUSAL);
        }
    }
}
