package org.stammkunde.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTests {

    @TempDir static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(folder.resolve("postgres"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync,on",
        "synchronous_commit,on",
        "full_page_writes,on",
        "data_checksums,on",
        "listen_addresses,127.0.0.1",
        "unix_socket_directories,''",
        "password_encryption,scram-sha-256",
        "server_encoding,UTF8",
        "jit,off"
    })
    void keepsWhatItAcknowledges(String setting, String expected) {
        assertThat(
                        sql().sql("select current_setting(?)")
                                .param(setting)
                                .query(String.class)
                                .single())
                .isEqualTo(expected);
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        assertThatThrownBy(
                        () ->
                                DriverManager.getConnection(server.url(), server.user(), "guess")
                                        .close())
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("28P01");
        assertThatThrownBy(
                        () ->
                                DriverManager.getConnection(server.url("postgres"), "postgres", "")
                                        .close())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void trustsNoConnectionAtAll() {
        var superuser =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                server.url("postgres"), "postgres", server.password()));
        assertThat(
                        superuser
                                .sql("select distinct auth_method from pg_hba_file_rules")
                                .query(String.class)
                                .list())
                .containsExactly("scram-sha-256");
    }

    @Test
    void keepsThePasswordFromOtherUsers() throws Exception {
        assertThat(permissions("password")).isEqualTo("rw-------");
        assertThat(permissions("cluster")).isEqualTo("rwx------");
    }

    @Test
    void doesNotWorkAsSuperuser() {
        assertThat(
                        sql().sql("select usesuper from pg_user where usename = current_user")
                                .query(Boolean.class)
                                .single())
                .isFalse();
    }

    private static String permissions(String file) throws Exception {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(server.home().resolve(file)));
    }

    private static JdbcClient sql() {
        return JdbcClient.create(
                new DriverManagerDataSource(server.url(), server.user(), server.password()));
    }
}
