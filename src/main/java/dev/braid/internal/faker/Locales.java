package dev.braid.internal.faker;

import dev.braid.BraidException;
import dev.braid.internal.nearest.Nearest;
import java.util.List;
import java.util.Locale;
import net.datafaker.Faker;

/** The locales that Datafaker has words for; to others it gives English ones without a word. */
final class Locales {

    static final List<String> KNOWN = List.of(
            "ar", "be", "bg", "by", "ca", "ca-CAT", "cs", "cs-CZ", "da-DK", "de", "de-AT", "de-CH", "el-GR", "en",
            "en-AU", "en-BORK", "en-CA", "en-GB", "en-IE", "en-IN", "en-MD", "en-MS", "en-NEP", "en-NG", "en-NZ",
            "en-PAK", "en-PH", "en-PK", "en-SG", "en-UG", "en-US", "en-ZA", "es", "es-AR", "es-MX", "es-PY", "et", "fa",
            "fi-FI", "fr", "fr-CA", "fr-CH", "he", "hr", "hu", "hy", "id", "id-ID", "it", "ja", "ka", "ko", "lv", "mk",
            "nb-NO", "nl", "nl-BE", "no-NO", "pl", "pt", "pt-BR", "ro-MD", "ru", "ru-MD", "sk", "sq", "sv", "sv-SE",
            "ta", "ta-IN", "th", "tr", "uk", "uz", "vi", "zh-CN", "zh-TW");

    private Locales() {}

    static Locale of(String tag) {
        int dash = tag.replace('_', '-').indexOf('-');
        String language = (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
        String country = dash < 0 ? "" : tag.substring(dash + 1).toUpperCase(Locale.ROOT);
        if (!KNOWN.contains(country.isEmpty() ? language : language + "-" + country)
                && !(KNOWN.contains(language) && isKnownCountry(country))) {
            String nearest = Nearest.to(tag, KNOWN);
            throw new BraidException("found the locale \"" + tag + "\", for which Datafaker has no words"
                    + (nearest == null
                            ? "; expected one such as `de` or `pt-BR`"
                            : "; did you mean `" + nearest + "`?"));
        }
        return new Locale(language, country);
    }

    private static boolean isKnownCountry(String country) {
        return !country.isEmpty() && Faker.class.getResource("/_" + country + ".yml") != null;
    }
}
