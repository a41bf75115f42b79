package org.stammkunde.access.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.stammkunde.testing.IntegrationTest;

/// A proxy at 127.0.0.1 ends TLS; somebody at 127.0.0.2 pretends to be one.
@IntegrationTest
@TestPropertySource(
        properties = {
            "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1"
        })
@DirtiesContext
class BehindProxyTests {

    private static final String HSTS = "Strict-Transport-Security";

    @LocalServerPort private int port;

    @Test
    void theProxyIsBelieved() throws Exception {
        var headers = askFrom("127.0.0.1");
        assertThat(headers.firstValue(HSTS)).hasValue("max-age=31536000");
        assertThat(headers.allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly"));
    }

    @Test
    void anybodyElseIsNot() throws Exception {
        var headers = askFrom("127.0.0.2");
        assertThat(headers.firstValue(HSTS)).isEmpty();
        assertThat(headers.allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).doesNotContain("Secure"));
    }

    private HttpHeaders askFrom(String address) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-For", "192.0.2.7")
                        .build();
        try (var client =
                HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)).build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).headers();
        }
    }
}
