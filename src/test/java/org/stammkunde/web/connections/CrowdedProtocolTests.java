package org.stammkunde.web.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.stammkunde.web.connections.SmallTomcat.heard;
import static org.stammkunde.web.connections.SmallTomcat.say;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real Tomcat with room for few.
class CrowdedProtocolTests {

    private static final String HALF_A_HEADER = "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ";
    private static final String HALF_A_BODY =
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345";
    private static final String WHOLE = HALF_A_BODY + "67890";
    private static final String ANSWER = "1234567890";

    @TempDir private Path folder;
    private final CrowdedProtocol protocol = new CrowdedProtocol(10, Duration.ofSeconds(30));
    private final Echo echo = new Echo();
    private SmallTomcat tomcat;

    @BeforeEach
    void start() throws LifecycleException {
        tomcat = SmallTomcat.start(protocol, echo, folder);
    }

    @AfterEach
    void stop() throws LifecycleException, IOException {
        tomcat.close();
    }

    @Test
    void hangsUpOnThoseWhoLetItWaitLongestWithAHeader() throws IOException {
        newcomersAreServedThoughOthersDoNotFinish(HALF_A_HEADER);
    }

    @Test
    void hangsUpOnThoseWhoLetItWaitLongestWithABody() throws IOException {
        newcomersAreServedThoughOthersDoNotFinish(HALF_A_BODY);
    }

    private void newcomersAreServedThoughOthersDoNotFinish(String half) throws IOException {
        for (int i = 0; i < 30; i++) {
            tomcat.call(half);
        }
        // Those that begin at the very same time may be a few more.
        await().until(() -> protocol.begun() > 0 && protocol.begun() <= 15);
        var newcomer = tomcat.call(WHOLE);
        assertThat(heard(newcomer, ANSWER)).startsWith("HTTP/1.1 200").endsWith(ANSWER);
    }

    /// Ten find room. The first goes on speaking, so the four who come then cost the second to the
    /// fifth their places, and nobody else.
    @Test
    void hangsUpInTheOrderInWhichTheyWereHeardLast() throws IOException {
        var callers = new ArrayList<Socket>();
        for (int i = 0; i < 10; i++) {
            callers.add(tomcat.call(HALF_A_BODY));
            awaitHeard(5 * (i + 1));
        }
        say(callers.getFirst(), "6");
        awaitHeard(51);
        for (int i = 0; i < 4; i++) {
            callers.add(tomcat.call(HALF_A_BODY));
            awaitHeard(51 + 5 * (i + 1));
            assertThat(heard(callers.get(i + 1), ANSWER)).as("caller " + i).doesNotContain("200");
            assertThat(protocol.begun()).isEqualTo(10);
        }
        say(callers.getFirst(), "7890");
        var rest = new ArrayList<>(List.of(callers.getFirst()));
        for (var caller : callers.subList(5, 14)) {
            say(caller, "67890");
            rest.add(caller);
        }
        for (var caller : rest) {
            assertThat(heard(caller, ANSWER)).startsWith("HTTP/1.1 200").endsWith(ANSWER);
        }
    }

    /// Also until what comes next comes at a later time than that: Tomcat counts milliseconds.
    private void awaitHeard(int bytes) {
        await().pollInterval(Duration.ofMillis(2)).until(() -> echo.heard.get() == bytes);
        long now = System.currentTimeMillis();
        await().pollInterval(Duration.ofMillis(2)).until(() -> System.currentTimeMillis() > now);
    }

    private static final class Echo extends HttpServlet {

        private final transient AtomicInteger heard = new AtomicInteger();

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var body = new ByteArrayOutputStream();
            var in = request.getInputStream();
            for (int c = in.read(); c >= 0; c = in.read()) {
                body.write(c);
                heard.incrementAndGet();
            }
            response.setContentLength(body.size());
            body.writeTo(response.getOutputStream());
        }
    }
}
