package org.stammkunde.access.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.stammkunde.testing.IntegrationTest;

/// The application ends TLS itself.
@IntegrationTest
@DirtiesContext
class OverTlsTests {

    private static final String PASSWORD = "of the key store";

    @TempDir private static Path folder;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void certificate(DynamicPropertyRegistry settings) {
        settings.add("server.ssl.key-store", () -> keyStore().toString());
        settings.add("server.ssl.key-store-password", () -> PASSWORD);
    }

    @Test
    void cookiesStayOnEncryptedConnections() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/login")).build();
        try (var client = HttpClient.newBuilder().sslContext(trusting()).build()) {
            var headers = client.send(request, HttpResponse.BodyHandlers.discarding()).headers();
            assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
            assertThat(headers.allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        }
    }

    private static Path keyStore() {
        var file = folder.resolve("keys.p12");
        try {
            if (!Files.exists(file)) {
                var made = keytool(file).start().waitFor();
                assertThat(made).as("exit code of keytool").isZero();
            }
            return file;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder keytool(Path file) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO();
    }

    private static SSLContext trusting() throws Exception {
        var keys = KeyStore.getInstance(keyStore().toFile(), PASSWORD.toCharArray());
        var certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("own", keys.getCertificate("mykey"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
