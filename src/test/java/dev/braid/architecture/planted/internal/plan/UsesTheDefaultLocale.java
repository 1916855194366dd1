package dev.braid.architecture.planted.internal.plan;

import java.util.Locale;
import java.util.function.UnaryOperator;

class UsesTheDefaultLocale {

    @SuppressWarnings("StringCaseLocaleUsage")
    String call() {
        return "I".toLowerCase();
    }

    @SuppressWarnings("StringCaseLocaleUsage")
    UnaryOperator<String> reference() {
        return String::toUpperCase;
    }

    String format(int number) {
        return String.format("%d", number);
    }

    String root(int number) {
        return String.format(Locale.ROOT, "%d", number).toLowerCase(Locale.ROOT);
    }
}
