@org.jspecify.annotations.NullMarked
package dev.braid.internal.faker;
