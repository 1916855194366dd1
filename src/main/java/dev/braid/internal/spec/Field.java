package dev.braid.internal.spec;

import dev.braid.internal.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * A dimension of an emitter, a variable of a state, or an element of a list.
 *
 * @param name null for an element of a list, which is known by its index
 * @param percentMissing how often the field is left out, 0 to 100
 * @param percentNulls how often the field is null, of the times it is not left out, 0 to 100
 * @param place where the field stands, for errors that show only when its values are drawn
 */
public record Field(@Nullable String name, Value value, double percentMissing, double percentNulls, Place place) {}
