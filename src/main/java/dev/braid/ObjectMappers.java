package dev.braid;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the mapper of users' types: the one that a user provides, else one with all modules of the class path. */
final class ObjectMappers {

    /** By the loader of this class: a thread's would depend on which thread binds first. */
    private static final Supplier<ObjectMapper> MAPPER = find(ObjectMappers.class.getClassLoader());

    private ObjectMappers() {}

    static ObjectMapper get() {
        return MAPPER.get();
    }

    /** Looks once; a failure is thrown at every call. */
    private static Supplier<ObjectMapper> find(ClassLoader loader) {
        try {
            ObjectMapper provided = provided(loader);
            ObjectMapper mapper = provided == null ? withModules(loader) : provided;
            return () -> mapper;
        } catch (BraidException e) {
            return () -> {
                throw new BraidException(String.valueOf(e.getMessage()), e.getCause());
            };
        }
    }

    private static @Nullable ObjectMapper provided(ClassLoader loader) {
        try {
            List<ServiceLoader.Provider<ObjectMapperProvider>> providers =
                    ServiceLoader.load(ObjectMapperProvider.class, loader).stream()
                            .toList();
            if (providers.size() > 1) {
                throw new BraidException("found the object mapper providers " + names(providers)
                        + " on the class path, expected one at most");
            }
            return providers.isEmpty() ? null : mapper(providers.get(0).get());
        } catch (ServiceConfigurationError e) {
            throw new BraidException("the object mapper provider cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static String names(List<ServiceLoader.Provider<ObjectMapperProvider>> providers) {
        return String.join(
                ", ",
                providers.stream()
                        .map(provider -> "`" + provider.type().getName() + "`")
                        .toList());
    }

    private static ObjectMapper mapper(ObjectMapperProvider provider) {
        String name = "the object mapper provider `" + provider.getClass().getName() + "`";
        @Nullable ObjectMapper mapper;
        try {
            mapper = provider.objectMapper();
        } catch (RuntimeException e) {
            throw new BraidException(name + " failed: " + e, e);
        }
        if (mapper == null) {
            throw new BraidException(name + " gave null, expected an ObjectMapper");
        }
        return mapper;
    }

    private static ObjectMapper withModules(ClassLoader loader) {
        try {
            return JsonMapper.builder()
                    // Not only as a service: a shaded jar may have lost the files that name services.
                    .addModule(new JavaTimeModule())
                    .addModules(ObjectMapper.findModules(loader))
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    // As ISO text, which is how events have their times.
                    .disable(
                            SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                            SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .build();
        } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
            throw new BraidException(
                    "the Jackson modules of the class path cannot be loaded: " + e.getMessage()
                            + "; expected modules for Jackson " + PackageVersion.VERSION
                            + ", or an ObjectMapperProvider with a mapper of your own",
                    e);
        }
    }
}
