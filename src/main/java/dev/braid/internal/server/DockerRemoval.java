package dev.braid.internal.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Removes containers with nothing but the JDK, so that the watchdog stays small; by the command line where TLS or a pipe is spoken. */
final class DockerRemoval {

    private static final int DEFAULT_PORT = 2375;

    private final URI docker;

    DockerRemoval(URI docker) {
        this.docker = docker;
    }

    void remove(String container) throws IOException {
        String request = "DELETE /containers/" + container + "?force=true&v=true HTTP/1.0\r\nHost: docker\r\n\r\n";
        if ("unix".equals(docker.getScheme())) {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(Path.of(docker.getPath())));
                exchange(request, Channels.newOutputStream(channel), Channels.newInputStream(channel));
            }
        } else if (List.of("tcp", "http").contains(docker.getScheme()) && System.getenv("DOCKER_TLS_VERIFY") == null) {
            int port = docker.getPort() < 0 ? DEFAULT_PORT : docker.getPort();
            try (Socket socket = new Socket(docker.getHost(), port)) {
                exchange(request, socket.getOutputStream(), socket.getInputStream());
            }
        } else {
            ProcessBuilder command = new ProcessBuilder("docker", "rm", "--force", "--volumes", container);
            command.environment().put("DOCKER_HOST", docker.toString());
            command.inheritIO().start();
        }
    }

    /** The answer comes when the container is gone. */
    private static void exchange(String request, OutputStream out, InputStream in) throws IOException {
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        in.readAllBytes();
    }
}
