package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BraidException;
import dev.braid.ChildJvm;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What users see who have no client of Kafka on their class path. */
class MissingLibraryTests {

    @Test
    void theSinkSaysWhatToAdd() {
        assertThat(ChildJvm.run(List.of(), Opener.class, List.of()))
                .isEqualTo(
                        "dev.braid.BraidException: found no Kafka client on the class path, expected it for a KafkaEventSink;"
                                + " add org.apache.kafka:kafka-clients:4.3.1 to the dependencies\n");
    }

    /** Opens a sink where everything can be found but Kafka. */
    static final class Opener {

        private Opener() {}

        public static void main(String[] args) throws Exception {
            URL[] urls = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(path -> !path.contains("kafka-clients"))
                    .map(Opener::url)
                    .toArray(URL[]::new);
            try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
                loader.loadClass(Opening.class.getName()).getMethod("open").invoke(null);
            }
        }

        private static URL url(String path) {
            try {
                return Path.of(path).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    /** Loaded anew. */
    public static final class Opening {

        private Opening() {}

        public static void open() {
            try (KafkaEventSink sink =
                    KafkaEventSink.to("localhost:9092", "clicks").key("id").open()) {
                System.out.println(sink);
            } catch (BraidException e) {
                System.out.println(e);
            }
        }
    }
}
