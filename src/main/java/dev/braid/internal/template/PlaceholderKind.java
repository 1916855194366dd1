package dev.braid.internal.template;

/** What a placeholder stands for. */
public enum PlaceholderKind {
    UUID("UUID", true),
    /** 32 hexadecimal digits. */
    XUUID("XUUID", true),
    /** An address of IPv4. */
    V4("V4", true),
    /** An address of IPv6. */
    V6("V6", true),
    /** An instant, by the time map. */
    DT("DT", true),
    TENANT_ID("tenant_id", false),
    USER_ID("user_id", false),
    DISPLAY_NAME("display_name", false),
    HOST("host", false),
    HOSTNAME("hostname", false),
    NODE("node", false),
    RESERVATION_ID("reservation_id", false),
    IMAGE_NAME("image_name", false),
    DEVICE_NAME("device_name", false),
    PUBLISHER_ID("publisher_id", false);

    private final String word;
    private final boolean numbered;

    PlaceholderKind(String word, boolean numbered) {
        this.word = word;
        this.numbered = numbered;
    }

    String word() {
        return word;
    }

    /** Whether an operation may have several. */
    public boolean isNumbered() {
        return numbered;
    }
}
