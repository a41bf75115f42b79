package org.stammkunde.web.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
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

    @TempDir private Path folder;
    private final CrowdedProtocol protocol = new CrowdedProtocol(10);
    private final Tomcat tomcat = new Tomcat();
    private final List<Socket> callers = new ArrayList<>();

    @BeforeEach
    void start() throws LifecycleException {
        protocol.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        protocol.setMaxConnections(2_000);
        var connector = new Connector(protocol);
        connector.setPort(0);
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector);
        var context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "echo", new Echo());
        context.addServletMappingDecoded("/", "echo");
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException, IOException {
        for (var caller : callers) {
            caller.close();
        }
        tomcat.stop();
        tomcat.destroy();
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
            call(half);
        }
        // Those that begin at the very same time may be a few more.
        await().until(() -> protocol.begun() > 0 && protocol.begun() <= 15);
        var newcomer = call(WHOLE);
        assertThat(answer(newcomer)).startsWith("HTTP/1.1 200").endsWith("1234567890");
    }

    private Socket call(String text) throws IOException {
        var socket =
                new Socket(InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
        callers.add(socket);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        var text = new StringBuilder();
        for (int c = socket.getInputStream().read(); c >= 0; c = socket.getInputStream().read()) {
            text.append((char) c);
            if (text.toString().endsWith("1234567890")) {
                break;
            }
        }
        return text.toString();
    }

    private static final class Echo extends HttpServlet {
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var body = request.getInputStream().readAllBytes();
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
