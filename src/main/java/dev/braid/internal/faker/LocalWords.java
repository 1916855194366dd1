package dev.braid.internal.faker;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.datafaker.providers.base.ProviderRegistration;
import net.datafaker.service.FakeValuesService;
import net.datafaker.service.FakerContext;
import org.jspecify.annotations.Nullable;

/** Datafaker's words and templates for one locale, without its dependence on earlier calls and other threads. */
final class LocalWords extends FakeValuesService {

    private final Map<String, Optional<Object>> fetched = new HashMap<>();
    private final Map<Class<?>, Map<String, String>> ownTemplates = new HashMap<>();

    /** The first fetch of a key merges word lists that all fakers share, unguarded: one at a time. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T fetchObject(String key, FakerContext context) {
        Optional<Object> known = fetched.get(key);
        if (known == null) {
            synchronized (LocalWords.class) {
                known = Optional.ofNullable(super.fetchObject(key, context));
            }
            fetched.put(key, known);
        }
        return (T) known.orElse(null);
    }

    /**
     * Datafaker remembers what <code>#{suffix}</code> resolved to and forgets for whom: a company would be called Jr.
     * after a name was. So a provider's directives carry its name, where arguments would stand.
     */
    @Override
    protected String resolveExpression(
            String template, @Nullable Object current, ProviderRegistration root, FakerContext context) {
        if (!template.contains(Directives.OPEN)) {
            return template;
        }
        return super.resolveExpression(
                current == null ? template : own(template, current.getClass()), current, root, context);
    }

    private String own(String template, Class<?> owner) {
        return ownTemplates
                .computeIfAbsent(owner, any -> new HashMap<>())
                .computeIfAbsent(template, any -> Directives.marked(template, " @" + owner.getSimpleName()));
    }
}
