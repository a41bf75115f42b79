package org.stammkunde.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.stammkunde.outbound.Answer.Answered;
import org.stammkunde.outbound.Answer.Failed;

/// Sends requests to addresses that people have typed, and is all that does. Each request has a
/// connection of its own, to an address that was checked ([CheckedResolver]). Redirects are not
/// followed, nothing is sent twice, and proxies of the environment are not asked. TLS verifies the
/// name that was typed.
public final class Outbound implements AutoCloseable {

    /// A request takes no longer than this, from the lookup of the name to the last byte read.
    public static final Duration LONGEST = Duration.ofSeconds(15);

    /// So many bytes of an answer are read.
    public static final int MOST_BODY = 64 * 1024;

    private final CloseableHttpClient http;
    private final CheckedResolver resolver;
    private final Duration longest;

    /// @param http that connects to what the resolver says
    Outbound(CloseableHttpClient http, CheckedResolver resolver, Duration longest) {
        this.http = http;
        this.resolver = resolver;
        this.longest = longest;
    }

    /// Reads an address and looks whether anything would be sent there, as far as the address
    /// itself tells. Where its name leads is checked when something is sent.
    ///
    /// @throws OutboundException when it is no address, leads into a private network, or would have
    ///     the request read on its way: without TLS only hosts are taken that the operator permits
    public Target target(String typed) {
        var target = Target.parse(typed);
        if (!resolver.allows(target)) {
            throw OutboundException.privateAddress();
        }
        if (!target.isSecure() && !resolver.isPermitted(target)) {
            throw OutboundException.needsHttps();
        }
        return target;
    }

    /// Posts JSON. Waits for the answer, at most [#LONGEST].
    ///
    /// @throws CancellationException when the thread is interrupted meanwhile
    public Answer postJson(Target target, Map<String, String> headers, String json) {
        var request = new HttpPost(target.uri());
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        return send(request);
    }

    /// The thread that waits for a name or a socket may take longer; nobody waits for it.
    private Answer send(HttpUriRequestBase request) {
        long start = System.nanoTime();
        var exchange = new FutureTask<>(() -> exchange(request, start));
        Thread.ofVirtual().name("outbound").start(exchange);
        try {
            return exchange.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            request.cancel();
            return new Failed(Trouble.TIMED_OUT, since(start));
        } catch (InterruptedException e) {
            request.cancel();
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for an answer");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A request went wrong for no reason of its own", e);
        }
    }

    /// What is left of the answer is not read: the connection ends with the request.
    private Answer exchange(HttpUriRequestBase request, long start) {
        try {
            var response = http.executeOpen(null, request, null);
            var body = beginning(response);
            return new Answered(response.getCode(), headers(response), body, since(start));
        } catch (IOException e) {
            return new Failed(Trouble.of(e), since(start));
        } finally {
            request.cancel();
        }
    }

    private static String beginning(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        var bytes = entity == null ? new byte[0] : entity.getContent().readNBytes(MOST_BODY);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders()) {
            var value = header.getValue() == null ? "" : header.getValue();
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), value);
        }
        return headers;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
