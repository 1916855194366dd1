/** What tests of the extension share: a way to run fixture classes in JUnit's engine. */
@NullMarked
package dev.braid.testkit;

import org.jspecify.annotations.NullMarked;
