package org.stammkunde.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.stammkunde.shared.StartFailure;
import org.stammkunde.testing.TestDatabase;

class ConnectivityTests {

    private final TestDatabase database = TestDatabase.empty();

    @Test
    void acceptsAServerNewEnough() {
        assertThatCode(() -> require(database.url(), database.password()))
                .doesNotThrowAnyException();
    }

    @Test
    void acceptsUrlsAsOtherToolsWriteThem() {
        var url = database.url().replace("jdbc:postgresql:", "postgres:");
        assertThatCode(() -> require(url, database.password())).doesNotThrowAnyException();
    }

    @Test
    void saysThatThePasswordIsWrong() {
        assertThatThrownBy(() -> require(database.url(), "wrong"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("refuses the user stammkunde with this password");
    }

    @Test
    void saysThatTheDatabaseDoesNotExist() {
        assertThatThrownBy(() -> require(database.url() + "_no", database.password()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var url = "jdbc:postgresql://127.0.0.1:" + free + "/shop?password=secret";
        assertThatThrownBy(() -> require(url, ""))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAServerThatIsTooOld() {
        var url = "postgresql://db.example.org/shop?password=secret";
        var server = new ExternalPostgres(url, "stammkunde", "");
        assertThatThrownBy(() -> Connectivity.requireVersion(server, 15))
                .isInstanceOf(StartFailure.class)
                .hasMessage(
                        "The database jdbc:postgresql://db.example.org/shop is PostgreSQL 15;"
                                + " Stammkunde needs version 16 or newer.");
        assertThatCode(() -> Connectivity.requireVersion(server, 16)).doesNotThrowAnyException();
    }

    private void require(String url, String password) {
        Connectivity.require(new ExternalPostgres(url, database.user(), password));
    }
}
