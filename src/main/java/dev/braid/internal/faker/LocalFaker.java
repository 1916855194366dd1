package dev.braid.internal.faker;

import dev.braid.internal.random.KeyedRandom;
import java.util.Locale;
import net.datafaker.Faker;
import net.datafaker.service.FakerContext;
import net.datafaker.service.RandomService;

/** Datafaker for one locale, started anew for every text. */
final class LocalFaker {

    private final KeyedRandom random = new KeyedRandom(0);
    private final String localeTag;
    private final Faker faker;

    LocalFaker(String localeTag) {
        this.localeTag = localeTag;
        faker = new Faker(new LocalWords(), context(Locales.of(localeTag), random));
    }

    /** One at a time: Datafaker keeps its locales in maps that are shared and not guarded. */
    static synchronized FakerContext context(Locale locale, KeyedRandom random) {
        return new FakerContext(locale, new RandomService(random));
    }

    String localeTag() {
        return localeTag;
    }

    String text(String expression, long state) {
        random.restart(state);
        return faker.expression(expression);
    }
}
