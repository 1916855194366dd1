package dev.braid.internal.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BraidException;
import dev.braid.testkit.BoundedProcess;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakersTests {

    private static final String CHECKSUMS = """
            en ac77dcca
            de 1fa68f52
            ja d2d858ba
            """;

    /** Part of the generator's format: other texts are another number. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "#{internet.emailAddress} | en | edgar.crooks@yahoo.com | chantelle.schneider@hotmail.com",
                "#{internet.emailAddress} | de | yannis.marx@mail.de | larissa.dengler@hotmail.com",
                "#{Name.fullName} | en | Leslie Nikolaus | Soon Mante",
                "#{Name.fullName} | de | Josua Klabuhn | Baronin Mohamed vom Kesselring",
                "#{Name.fullName} | ja | 牧野 優斗 | 岸 結衣",
                "#{name.first_name} #{name.lastName} | en | Edgar Crooks | Chantelle Schneider",
                "#{name.first_name} #{name.lastName} | de | Yannis Marx | Larissa Dengler",
                "#{name.first_name} #{name.lastName} | ja | 絵美 福島 | 凜 小泉",
                "#{address.fullAddress} | en | Suite 725 13230 Homenick Ville, Simonisview, LA 97953 | 4680 Graham Forge, West Dannielleburgh, UT 52332",
                "#{address.fullAddress} | de | Apt. 535 Oswald-Spengler-Str. 132, Pitschuginburg, SN 99688 | Hermann-Löns-Str. 6, Kallegrün, BW 30026",
                "#{address.fullAddress} | ja | Suite 725 13230 関根Ville, 南町, 14 979-7658 | 4680 洋平Pike, 北小島村, 46 956-3435",
                "#{Company.name} | en | Lemke, Crooks and Nikolaus | Legros, Schneider and Mante",
                "#{Company.name} | de | Döbel, Marx und Klabuhn | Goy, Dengler und Ziegler",
                "#{Company.name} | ja | 合資会社近藤ガス | 小泉水産有限会社",
                "#{phoneNumber.cellPhone} | en | (769) 518-5179 | (274) 768-8911",
                "#{phoneNumber.cellPhone} | de | 015333 201851 | 0163 8891135",
                "#{phoneNumber.cellPhone} | ja | 080-7520-1851 | 070-2468-8911",
                "#{number.numberBetween '1','1000000'} | en | 682935 | 956733",
                "#{number.randomDouble '3','1','1000'} | en | 566.995 | 422.912",
                "#{commerce.price} | en | 56.66 | 42.23",
                "#{commerce.price} | de | 56,66 | 42,23",
                "#{commerce.price} | ja | 56.66 | 42.23",
                "#{options.option '#{color.name}','none'} | en | none | fuchsia",
                "#{bothify '??-####'} | en | ss-5352 | kv-4680",
                "#{lorem.sentence} | en | Sapiente tempore fuga voluptate beatae. | Voluptatibus distinctio porro magnam nobis.",
                "#{lorem.sentence} | de | Sapiente tempore fuga voluptate beatae. | Voluptatibus distinctio porro magnam nobis.",
                "#{lorem.sentence} | ja | 不健康 礎 せいぞう まつり 消す. | かわかす のき 俵 むぼう 旧姓.",
                "#{finance.iban} | en | MU88SDUE1851792797775396871YIL | BH74VAMC03LRZ3NJL4ZC9B"
            })
    void textsAreThoseOfTheFormat(String expression, String locale, String first, String second) {
        TextSource source = new Fakers().expression(expression, locale);

        assertThat(List.of(source.text(1), source.text(-7))).containsExactly(first, second);
    }

    /** All expressions without parameters; part of the generator's format as well. */
    @Test
    void allTextsAreThoseOfTheFormat() {
        assertThat(AllTexts.checksums()).isEqualTo(CHECKSUMS);
    }

    @Test
    void textsDependOnNoDefaultOfTheMachine() throws Exception {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        Process other = BoundedProcess.start(new ProcessBuilder(
                        java,
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Tokyo",
                        "-Dfile.encoding=ISO-8859-9",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AllTexts.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD));

        String printed = new String(other.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

        assertThat(other.waitFor()).isZero();
        assertThat(printed).isEqualTo(CHECKSUMS);
    }

    @ParameterizedTest
    @MethodSource("locales")
    void textsDependOnNoEarlierText(String locale) {
        List<String> expressions = AllTexts.expressions(locale);

        assertThat(AllTexts.of(locale, AllTexts.reversed(expressions))).isEqualTo(AllTexts.of(locale, expressions));
    }

    static List<String> locales() {
        return AllTexts.LOCALES;
    }

    @Test
    void textsDependOnNoOtherThread() throws Exception {
        List<String> expressions = AllTexts.expressions("fr");
        Map<String, String> alone = AllTexts.of("fr", expressions);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Map<String, String>>> runs = new ArrayList<>();
            for (int run = 0; run < 4; run++) {
                List<String> order = run % 2 == 0 ? expressions : AllTexts.reversed(expressions);
                runs.add(threads.submit(() -> AllTexts.of("fr", order)));
            }
            for (Future<Map<String, String>> run : runs) {
                assertThat(run.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aCompanyIsNotCalledAsAPersonWasBefore() {
        TextSource company = new Fakers().expression("#{Company.name}", "en");
        Fakers shared = new Fakers();
        TextSource name = shared.expression("#{Name.name} #{Name.suffix}", "en");
        TextSource sameCompany = shared.expression("#{Company.name}", "en");

        for (long state = 0; state < 200; state++) {
            name.text(state);
            assertThat(sameCompany.text(state)).isEqualTo(company.text(state));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{date.birthday}",
                "#{Date.past '5','DAYS'}",
                "#{time_and_date.birthday}",
                "#{DateAndTime.birthday}",
                "#{idNumber.valid}",
                "#{business.credit_card_expiry}"
            })
    void theWallClockIsRefused(String expression) {
        assertThatThrownBy(() -> new Fakers().expression("at " + expression, "en"))
                .isInstanceOf(BraidException.class)
                .hasMessage("`" + expression + "` reads the wall clock, so its values would change from day to day;"
                        + " use a `timestamp` field");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreToldBeforeTheFirstRecord(String expression, String locale, String message) {
        assertThatThrownBy(() -> new Fakers().expression(expression, locale))
                .isInstanceOf(BraidException.class)
                .hasMessage(message);
    }

    static Object[][] mistakes() {
        return new Object[][] {
            {"", "en", "found \"\", expected a Datafaker expression such as `#{internet.emailAddress}`"},
            {"Bob", "en", "found \"Bob\", expected a Datafaker expression such as `#{internet.emailAddress}`"},
            {"a #{name.name", "en", "found `#{name.name`, which has no closing `}`"},
            {
                "#{internet.emailAdress}",
                "en",
                "`#{internet.emailAdress}` is unknown to Datafaker; did you mean `#{internet.emailAddress}`?"
            },
            {"#{Numerify '##'}", "en", "`#{Numerify '##'}` is unknown to Datafaker; did you mean `#{numerify}`?"},
            {"#{name.hashCode}", "en", "`#{name.hashCode}` is unknown to Datafaker"},
            {"#{qqq.xxxxx}", "en", "`#{qqq.xxxxx}` is unknown to Datafaker"},
            {
                "#{options.option 'a','#{name.frstName}'}",
                "en",
                "`#{name.frstName}` is unknown to Datafaker; did you mean `#{name.firstName}`?"
            },
            {
                "#{options.option 'a','#{date.birthday}'}",
                "en",
                "`#{date.birthday}` reads the wall clock, so its values would change from day to day;"
                        + " use a `timestamp` field"
            },
            {
                "#{number.numberBetween 1,10}",
                "en",
                "found `#{number.numberBetween 1,10}`, expected arguments in single quotes with commas between them,"
                        + " such as `#{number.numberBetween '1','10'}`"
            },
            {
                "#{number.numberBetween 'a','10'}",
                "en",
                "`#{number.numberBetween 'a','10'}` does not take these arguments"
            },
            {
                "#{number.numberBetween}",
                "en",
                "`#{number.numberBetween}` needs arguments, or has no words in locale `en`"
            },
            {
                "#{animal.species}",
                "en",
                "`#{animal.species}` depends on the machine's locale, time zone or Java, so its values would change"
                        + " from machine to machine"
            },
            {
                "#{unique.fetchFromYaml 'name.first_name'}",
                "en",
                "`#{unique.fetchFromYaml 'name.first_name'}` depends on the values before, so its values would change"
                        + " with what else is generated"
            },
            {"#{sip.bodyBytes}", "en", "`#{sip.bodyBytes}` gives an object that has no text"},
            {
                "#{address.latitude}",
                "ar",
                "`#{address.latitude}` is written in Arabic digits by some versions of Java and in Latin ones by"
                        + " others"
            },
            {"#{name.name}", "dee", "found the locale \"dee\", for which Datafaker has no words; did you mean `de`?"},
            {
                "#{name.name}",
                "",
                "found the locale \"\", for which Datafaker has no words; expected one such as `de` or `pt-BR`"
            },
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-AT", "de_at", "DE-DE", "pt-BR", "en-US", "he"})
    void localesAreWrittenAsPeopleDo(String locale) {
        assertThat(new Fakers().expression("#{name.name}", locale).text(1)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A-Z]{3}-\\d{4}",
                "a|b|cd",
                "(foo|bar){2,3}",
                "\\w+@\\w+\\.com",
                "^abc$",
                "^\\d+$",
                "a*",
                "a+?",
                "a{3,}",
                "[^abc]{5}",
                "\\p{L}{3}",
                "(a)\\1",
                "(?:ab)+",
                "\\x41\\u0042",
                "[\\w.-]+",
                "[\\]\\[]",
                "\\Qa.b\\E",
                ".{10}",
                "\\S{4}",
                "\\D\\W",
                "[\\d\\s]{3}",
                "é{2}",
                "[à-ü]{3}",
                "a||b",
                "(a(b(c)?)?)?",
                "[ -~]{5}",
                "[a-z]{1,20}(\\.[a-z]{1,20}){0,3}",
                "[^\\w\\s]",
                "\\\\\\$\\.",
                "[$^]",
                "(^a|b$)",
                "x{0}",
                "(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}",
            })
    void textsMatchTheirPattern(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        TextSource source = new Fakers().regex(pattern);
        TextSource again = new Fakers().regex(pattern);

        for (long state = 0; state < 300; state++) {
            String text = source.text(state * 0x9E3779B97F4A7C15L);
            assertThat(text).matches(compiled).hasSizeLessThan(1000);
            assertThat(again.text(state * 0x9E3779B97F4A7C15L)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"[A-Z]{3}-\\d{4}, OJR-5691", "(red|green) \\d{2}, red 97"})
    void textsByPatternAreThoseOfTheFormat(String pattern, String text) {
        assertThat(new Fakers().regex(pattern).text(3)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a(?=b)b",
                "(?<!a)b",
                "(?i)abc",
                "[a-c&&[b-d]]",
                "(?<x>a)\\k<x>",
                "\\R",
                "((a|b)*)*",
                "a$b",
                "😀{2}",
                "\\p{Alpha}"
            })
    void aPatternWithoutTextsIsRefused(String pattern) {
        assertThatThrownBy(() -> new Fakers().regex(pattern))
                .isInstanceOf(BraidException.class)
                .hasMessage("found the pattern `" + pattern + "`, for which no text can be made; expected one of"
                        + " literals, classes, groups, alternatives and quantifiers, without looking around, flags and"
                        + " intersections");
    }

    @Test
    void aPatternThatIsMatchedForEverIsRefused() {
        String pattern = "(articles|users)" + "]{3,8}".repeat(100) + "(/[0-9]{1,4})?";

        assertThatThrownBy(() -> new Fakers().regex(pattern))
                .isInstanceOf(BraidException.class)
                .hasMessage("found the pattern `" + pattern + "`, whose texts take too long to check;"
                        + " expected one with fewer repeats of the same characters in a row");
    }

    @Test
    void aMalformedPatternIsRefused() {
        assertThatThrownBy(() -> new Fakers().regex("[a"))
                .isInstanceOf(BraidException.class)
                .hasMessage("found the malformed pattern `[a`: Unclosed character class at index 1");
        assertThatThrownBy(() -> new Fakers().regex(""))
                .isInstanceOf(BraidException.class)
                .hasMessage("found an empty pattern, expected one such as `[A-Z]{3}-\\d{4}`");
    }
}
