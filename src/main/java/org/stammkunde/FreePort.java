package org.stammkunde;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;

/// Tries the port before anything else starts: setting up the database only to learn that the port
/// is taken would cost a minute. Whoever takes it meanwhile is noticed when the server starts.
class FreePort implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final int USUAL = 8080;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        var settings = Binder.get(prepared.getEnvironment());
        int port = settings.bind("server.port", Integer.class).orElse(USUAL);
        var address = settings.bind("server.address", InetAddress.class).orElse(null);
        if (port > 0) {
            require(port, address);
        }
    }

    private static void require(int port, @Nullable InetAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new PortInUseException(port, e);
        }
    }
}
