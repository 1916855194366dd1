package dev.braid.internal.encode;

/** A date, a time and a fraction of its second; most instants share their second with the one before, nearly all the day. */
abstract class DateTimeWriter extends InstantWriter {

    private static final int SECONDS_PER_DAY = 86_400;
    private static final int YEAR = 0;
    private static final int MONTH = 5;
    private static final int DAY = 8;
    private static final int HOUR = 11;
    private static final int MINUTE = 14;
    private static final int SECOND = 17;
    private static final int FRACTION = 20;

    private final byte[] text;
    private final int length;
    private final int begin;
    private long second = Long.MIN_VALUE;
    private long day = Long.MIN_VALUE;

    /** {@code template}: the text of an instant, which begins at {@code begin}. */
    DateTimeWriter(String template, int begin) {
        this.begin = begin;
        length = template.length();
        text = new byte[length + JsonBuffer.COPY_ROOM];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) template.charAt(i);
        }
    }

    @Override
    public final void write(long epochSecond, int nano, JsonBuffer out) {
        if (epochSecond != second) {
            setSecond(epochSecond);
        }
        // Into the copy: to read back what was just written in other widths stalls the processor.
        int at = out.length();
        out.copy(text, 0, length);
        putFraction(nano, out.array(), at + begin + FRACTION);
    }

    /** Writes the digits of the fraction. */
    abstract void putFraction(int nano, byte[] bytes, int at);

    private void setSecond(long epochSecond) {
        long epochDay = Math.floorDiv(epochSecond, SECONDS_PER_DAY);
        if (epochDay != day) {
            setDay(epochDay);
            day = epochDay;
        }
        int ofDay = (int) (epochSecond - epochDay * SECONDS_PER_DAY);
        Digits.putPair(text, begin + HOUR, ofDay / 3600);
        Digits.putPair(text, begin + MINUTE, ofDay / 60 % 60);
        Digits.putPair(text, begin + SECOND, ofDay % 60);
        second = epochSecond;
    }

    /**
     * The civil date of a day since 1970, by counting in years that begin on the first of March, so that the leap day
     * is the last, and in eras of 400 years, which are all of one length.
     */
    private void setDay(long epochDay) {
        long sinceYear0 = epochDay + 719_468;
        long era = Math.floorDiv(sinceYear0, 146_097);
        int dayOfEra = (int) (sinceYear0 - era * 146_097);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int marchMonth = (5 * dayOfYear + 2) / 153;
        int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        long year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("year " + year + " is not within 0000..9999");
        }
        Digits.putPair(text, begin + YEAR, (int) year / 100);
        Digits.putPair(text, begin + YEAR + 2, (int) year % 100);
        Digits.putPair(text, begin + MONTH, month);
        Digits.putPair(text, begin + DAY, dayOfYear - (153 * marchMonth + 2) / 5 + 1);
    }
}
