package dev.braid.internal.server;

/**
 * Containers with a kind of server.
 *
 * @param image their image, unless another one is asked for
 * @param type of Testcontainers, by its name
 * @param addressMethod of such types, which tells where clients find the server
 * @param library what has the type
 */
public record ContainerKind(String image, String type, String addressMethod, Library library) {}
