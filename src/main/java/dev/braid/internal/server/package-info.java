/** Servers that the tests of a JVM share: started once, stopped with the last user, and by a child process where the JVM is killed. */
@NullMarked
package dev.braid.internal.server;

import org.jspecify.annotations.NullMarked;
