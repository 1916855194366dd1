package dev.braid.internal.server;

import dev.braid.internal.setting.Setting;

/**
 * A kind of server that tests use, as settings choose it and messages name it.
 *
 * @param name such as "Kafka"
 * @param embedded one without Docker, in the words of a message, such as "a broker in this JVM"; empty where there is none
 * @param mode the setting that chooses where it comes from
 * @param address the setting that names one that runs
 * @param exampleAddress a value of that setting
 * @param startupTimeout the setting for how long a server that we start may take to serve
 * @param clientLibrary what every use of it needs
 * @param embeddedLibrary what one without Docker needs
 * @param container one in a container
 */
public record ServerKind(
        String name,
        String embedded,
        Setting mode,
        Setting address,
        String exampleAddress,
        Setting startupTimeout,
        Library clientLibrary,
        Library embeddedLibrary,
        ContainerKind container) {

    /** One without Docker as a subject, such as "Kafka in this JVM". */
    public String embeddedName() {
        return name + embedded.substring(embedded.indexOf(' ', 2));
    }

    /** The image of a container, unless another one is asked for. */
    public String image() {
        return container.image();
    }

    /** The image of a container: {@code asked}, or the default one if that is empty. */
    public String image(String asked) {
        return asked.isEmpty() ? image() : asked;
    }

    /** The same where nothing but a container serves. */
    public ServerKind inContainersOnly() {
        return new ServerKind(
                name, "", mode, address, exampleAddress, startupTimeout, clientLibrary, embeddedLibrary, container);
    }

    /** What else to do where there can be no container. */
    public String remedy() {
        return embedded.isEmpty() ? "" : ", or take " + embedded + " by `" + mode.key() + "=embedded`";
    }
}
