/**
 * Text that a library makes: Datafaker's expressions and text that matches a pattern. The only package that imports
 * Datafaker, whose classes are loaded when the first text is asked for. Start with
 * {@link dev.braid.internal.faker.Fakers}.
 */
@NullMarked
package dev.braid.internal.faker;

import org.jspecify.annotations.NullMarked;
