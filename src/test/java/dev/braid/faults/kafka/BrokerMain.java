package dev.braid.faults.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** A broker with a folder, a file of properties and the id of its cluster; the folder is formatted when it starts first. */
final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        String properties = arguments[1];
        String cluster = arguments[2];
        if (Files.notExists(data.resolve("meta.properties"))
                && StorageTool.execute(
                                new String[] {"format", "--cluster-id", cluster, "--config", properties}, System.out)
                        != 0) {
            System.exit(1);
        }
        Kafka.main(new String[] {properties});
    }
}
