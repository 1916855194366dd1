package dev.braid;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Gives Braid the {@link ObjectMapper} that reads records as objects of your own types, in place of Braid's.
 *
 * <pre>{@code
 * package com.acme;
 *
 * public final class AcmeMapper implements ObjectMapperProvider {
 *
 *     @Override
 *     public ObjectMapper objectMapper() {
 *         return JsonMapper.builder()
 *                 .findAndAddModules()
 *                 .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
 *                 .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
 *                 .build();
 *     }
 * }
 * }</pre>
 *
 * <p>A provider is a service: the class has a public constructor without parameters, and its name is the content of the file
 * {@code META-INF/services/dev.braid.ObjectMapperProvider} on the class path. There may be one provider.
 *
 * <p>The mapper is used as it is by {@link Event#as}, {@link Generator#stream(Class)} and the annotations. Without a provider,
 * Braid's own mapper has all Jackson modules that are registered as services on the class path, and ignores fields that a type
 * does not have.
 */
public interface ObjectMapperProvider {

    /**
     * Creates the mapper.
     *
     * @return a mapper that is not changed any more; this is called once per JVM
     */
    ObjectMapper objectMapper();
}
