package dev.braid.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test with JUnit's {@code @ParameterizedClass}: left out on JUnit 5.12, which does not have it. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("parameterized-class")
public @interface NeedsParameterizedClass {}
