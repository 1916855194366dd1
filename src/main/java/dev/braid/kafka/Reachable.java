package dev.braid.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Whether anybody listens: asked before a client of Kafka, which would try again and again and log each time. */
final class Reachable {

    private static final int CONNECT_MILLIS = 2_500;
    private static final int PATIENCE_MILLIS = 3_000;

    private Reachable() {}

    /** What was found instead of somebody who listens at one of these addresses at least. */
    static Optional<String> problem(List<HostAndPort> addresses) {
        List<CompletableFuture<String>> answers =
                addresses.stream().map(Reachable::ask).toList();
        List<String> problems = answers.stream().map(CompletableFuture::join).toList();
        return problems.contains("") ? Optional.empty() : Optional.of(String.join(", ", problems));
    }

    /** In a thread of its own, since looking up a name can take as long as it likes. */
    private static CompletableFuture<String> ask(HostAndPort address) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> answer.complete(connect(address)), "braid-reachable");
        thread.setDaemon(true);
        thread.start();
        return answer.completeOnTimeout("no answer at " + address, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static String connect(HostAndPort address) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getByName(address.host()), address.port()), CONNECT_MILLIS);
            return "";
        } catch (UnknownHostException e) {
            return "no host of the name " + address.host();
        } catch (SocketTimeoutException e) {
            return "no answer at " + address;
        } catch (IOException e) {
            return "nobody who listens at " + address + " (" + e.getMessage() + ")";
        }
    }
}
