/**
 * AssertJ assertions on events: start from {@link dev.braid.assertions.EventAssertions}, whose {@code assertThat} leads
 * to {@link dev.braid.assertions.EventsAssert}, for logs to {@link dev.braid.assertions.EventLogAssert}; soft ones from
 * {@link dev.braid.assertions.EventSoftAssertions}.
 */
@NullMarked
package dev.braid.assertions;

import org.jspecify.annotations.NullMarked;
