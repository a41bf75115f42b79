package org.stammkunde.web.connections;

import jakarta.servlet.http.HttpServlet;
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

/// A real Tomcat that speaks the protocol as a test wants it.
final class SmallTomcat implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();
    private final List<Socket> callers = new ArrayList<>();

    private SmallTomcat() {}

    static SmallTomcat start(CrowdedProtocol protocol, HttpServlet servlet, Path folder)
            throws LifecycleException {
        var small = new SmallTomcat();
        protocol.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        protocol.setMaxConnections(2_000);
        var connector = new Connector(protocol);
        connector.setPort(0);
        small.tomcat.setBaseDir(folder.toString());
        small.tomcat.setConnector(connector);
        var context = small.tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "servlet", servlet);
        context.addServletMappingDecoded("/", "servlet");
        small.tomcat.start();
        return small;
    }

    /// Someone who says so much, at first.
    Socket call(String text) throws IOException {
        var socket =
                new Socket(InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
        socket.setSoTimeout(10_000);
        callers.add(socket);
        say(socket, text);
        return socket;
    }

    static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// What comes, up to these words, or else until nothing more comes.
    static String heard(Socket socket, String end) throws IOException {
        var text = new StringBuilder();
        for (int c = socket.getInputStream().read(); c >= 0; c = socket.getInputStream().read()) {
            text.append((char) c);
            if (text.toString().endsWith(end)) {
                break;
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws LifecycleException, IOException {
        for (var caller : callers) {
            caller.close();
        }
        tomcat.stop();
        tomcat.destroy();
    }
}
