package dev.braid.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class DockerRemovalTests {

    @Test
    void asksADockerBehindAPort() throws IOException {
        List<String> requests = new CopyOnWriteArrayList<>();
        HttpServer docker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        docker.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        docker.start();
        try {
            new DockerRemoval(
                            URI.create("tcp://localhost:" + docker.getAddress().getPort()))
                    .remove("4711");
        } finally {
            docker.stop(0);
        }
        assertThat(requests).containsExactly("DELETE /containers/4711?force=true&v=true");
    }
}
