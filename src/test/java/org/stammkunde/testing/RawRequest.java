package org.stammkunde.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Sends a request as it is: no client library lets odd addresses and methods pass.
public final class RawRequest {

    private RawRequest() {}

    /// @param line such as `GET /%00 HTTP/1.1`
    public static Answer send(int port, String line, String... headers) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request(line, headers));
            return answer(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first line of the answer, whatever becomes of the rest.
    public static String statusLine(int port, String line, String... headers) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request(line, headers));
            var answer = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            return new BufferedReader(answer).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] request(String line, String... headers) {
        var lines = new ArrayList<>(List.of(line, "Host: localhost"));
        lines.addAll(List.of(headers));
        lines.addAll(List.of("Connection: close", "\r\n"));
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static Answer answer(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        return end < 0
                ? new Answer(0, text, "")
                : new Answer(
                        Integer.parseInt(text.substring(9, 12)),
                        text.substring(0, end),
                        text.substring(end + 4));
    }

    /// @param status 0 = none
    public record Answer(int status, String head, String body) {}
}
