/** A Kafka broker in this JVM, from Kafka's own server jars. */
@NullMarked
package dev.braid.internal.broker;

import org.jspecify.annotations.NullMarked;
