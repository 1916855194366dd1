/** Templates of operations: what their files hold, how they are read, and how they are made of recorded notifications. */
@NullMarked
package dev.braid.internal.template;

import org.jspecify.annotations.NullMarked;
