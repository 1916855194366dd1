package dev.braid.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTests {

    private EchoServer server;
    private TcpProxy proxy;

    @BeforeEach
    void open() throws IOException {
        server = new EchoServer();
        proxy = new TcpProxy(server.port());
    }

    @AfterEach
    void close() throws Exception {
        proxy.close();
        server.close();
        assertThat(threadsOf(proxy)).isEmpty();
    }

    @Test
    void handsOverWhatIsSentUntilEachSideHasEnded() throws IOException {
        byte[] sent = new byte[5_000_000];
        new Random(1).nextBytes(sent);
        try (Socket client = connect()) {
            byte[] read = EchoServer.sendAndReadAll(client, sent);

            assertThat(read).isEqualTo(sent);
        }
    }

    @Test
    void delaysEachWayWithoutSlowingDown() throws IOException {
        proxy.delay(Duration.ofMillis(100));
        byte[] sent = new byte[1_000_000];
        try (Socket client = connect()) {
            long before = System.nanoTime();
            EchoServer.sendAndReadAll(client, sent);

            // At 62 pieces, one after the other would take 6 s each way.
            assertThat(since(before)).isBetween(Duration.ofMillis(200), Duration.ofSeconds(5));
        }
    }

    @Test
    void limitsWhatGetsThroughOfAllConnectionsTogether() throws IOException {
        proxy.limit(8_000_000);
        try (Socket first = connect();
                Socket second = connect()) {
            long before = System.nanoTime();
            first.getOutputStream().write(new byte[250_000]);
            EchoServer.sendAndReadAll(second, new byte[250_000]);
            first.getInputStream().readNBytes(250_000);

            assertThat(since(before)).isBetween(Duration.ofMillis(480), Duration.ofSeconds(5));
        }
    }

    @Test
    void aLimitThatIsLiftedCountsForWhatIsUnderWay() throws IOException {
        proxy.limit(8);
        try (Socket client = connect()) {
            client.getOutputStream().write(new byte[1000]);
            await().until(() -> proxy.accepted() == 1);
            proxy.restore();

            assertThat(client.getInputStream().readNBytes(1000)).hasSize(1000);
        }
    }

    @Test
    void losesOneInSoManyAnswersWithItsConnection() throws IOException {
        proxy.loseAnswers(3);
        try (Socket client = connect()) {
            EchoServer.exchange(client, "a");
            EchoServer.exchange(client, "b");

            assertThatThrownBy(() -> EchoServer.exchange(client, "c")).isInstanceOf(SocketException.class);
        }
        try (Socket client = connect()) {
            EchoServer.exchange(client, "d");
        }
        assertThat(proxy.lost()).isEqualTo(1);
    }

    @Test
    void cutsWhatIsConnectedAndTakesNewConnections() throws IOException {
        try (Socket client = connect()) {
            EchoServer.exchange(client, "a");
            proxy.cut();

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        try (Socket client = connect()) {
            EchoServer.exchange(client, "b");
        }
        assertThat(proxy.accepted()).isEqualTo(2);
    }

    @Test
    void refusesNewConnectionsAndKeepsThoseItHas() throws Exception {
        try (Socket client = connect()) {
            EchoServer.exchange(client, "a");
            proxy.refuse();

            assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
            EchoServer.exchange(client, "b");
        }
        proxy.restore();
        try (Socket client = connect()) {
            EchoServer.exchange(client, "c");
        }
    }

    @Test
    void swallowsAnswersToRequestsThatArrive() throws IOException {
        try (Socket client = connect()) {
            EchoServer.exchange(client, "a");
            proxy.swallowAnswers();
            client.getOutputStream().write(new byte[1000]);

            await().until(() -> proxy.swallowed() == 1000);
            assertThat(server.received()).isEqualTo(1001);
            client.setSoTimeout(50);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            client.setSoTimeout(0);
            proxy.restore();
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        try (Socket client = connect()) {
            EchoServer.exchange(client, "b");
        }
    }

    @Test
    void aConnectionThatLostNothingOutlivesTheSwallowing() throws IOException {
        try (Socket client = connect()) {
            EchoServer.exchange(client, "a");
            proxy.swallowAnswers();
            proxy.restore();

            EchoServer.exchange(client, "b");
        }
    }

    @Test
    void endsConnectionsWhereNoServerIs() throws IOException {
        server.close();
        try (Socket client = connect()) {
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private List<String> threadsOf(TcpProxy closed) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("proxy")
                        && (name.contains(":" + server.port()) || name.contains("port " + closed.port())))
                .toList();
    }
}
