package dev.braid;

import dev.braid.internal.engine.Engine;
import dev.braid.internal.engine.Limit;
import dev.braid.internal.live.MachineClock;
import dev.braid.internal.live.Pacer;
import dev.braid.internal.location.Folders;
import dev.braid.internal.location.Locator;
import dev.braid.internal.location.Source;
import dev.braid.internal.plan.Plan;
import dev.braid.internal.plan.RunOptions;
import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.OutputPattern;
import dev.braid.internal.record.RecordIdentity;
import dev.braid.internal.record.RecordLines;
import dev.braid.internal.spec.OperationsSpecification;
import dev.braid.internal.spec.RecordFields;
import dev.braid.internal.spec.Specification;
import dev.braid.internal.spec.SpecificationReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of a specification: the way to them without JUnit.
 *
 * <pre>{@code
 * Events clicks = Generator.of("clicks.json").seed(7).count(1000).events();
 * Stream<Event> oneHour = Generator.of(Path.of("clicks.json")).duration(Duration.ofHours(1)).stream();
 * }</pre>
 *
 * <p>The same specification, seed and start give the same bytes, on every machine and JDK, in every locale and time zone.
 * The first n events are the same whatever the count is. The clock is a simulated one: nothing waits.
 *
 * <p>A generator is immutable: every setting returns a new one, so that one can be shared, also between threads. Each
 * {@link #stream()}, {@link #iterator()}, {@link #events()} and {@link #writeTo} is a run of its own from the start.
 */
public final class Generator {

    /** The start of a run that was given none: {@value}. */
    public static final String DEFAULT_START = "2024-01-01T00:00:00Z";

    /** The seed of a run that was given none: {@value}. */
    public static final long DEFAULT_SEED = 0;

    /** How many workers live at the same time at most, unless told otherwise: {@value}. */
    public static final int DEFAULT_CONCURRENCY = 100;

    /**
     * The number of the output's format: {@value}. The same specification, seed and start give the same bytes in all
     * releases that have the same number; it is raised when an algorithm or a library changes what comes out.
     */
    public static final int FORMAT = 2;

    private static final int CHARACTERISTICS = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;

    private final Specification specification;
    private final Settings settings;

    private Generator(Specification specification, Settings settings) {
        this.specification = specification;
        this.settings = settings;
    }

    Generator(Specification specification) {
        this(specification, Settings.DEFAULT.withTypeField(specification.typeField()));
    }

    /**
     * A generator for a specification in JSON or YAML.
     *
     * <p>A file that it names lies in the specification's folder or below the working directory. A specification of type
     * {@code replay} needs {@code de.siegmar:fastcsv} on the class path where the file is CSV.
     *
     * @param specification a location, or the document itself: text that begins with a brace or has several lines. A
     *     location is looked for at the root of the class path, then as a file; {@code classpath:} and {@code file:} pin
     *     it to one of them
     * @return a generator with the default seed, start and concurrency, and no limit
     * @throws BraidException if there is no such location, or the specification is wrong: with all that is wrong with it
     */
    public static Generator of(String specification) {
        return of(specification, null);
    }

    /**
     * A generator for a specification that may lie beside a class.
     *
     * @param specification as for {@link #of(String)}
     * @param beside a location is looked for beside this class first
     * @return as {@link #of(String)}
     * @throws BraidException as {@link #of(String)}
     */
    public static Generator of(String specification, @Nullable Class<?> beside) {
        return of(
                Locator.isInline(specification)
                        ? Source.inline("specification", specification)
                        : Locator.find(specification, beside));
    }

    /**
     * A generator for a specification in a file.
     *
     * @param file JSON, or YAML where the name ends in {@code .yaml} or {@code .yml}
     * @return as {@link #of(String)}
     * @throws BraidException as {@link #of(String)}
     */
    public static Generator of(Path file) {
        return of(Locator.file(file.toString()));
    }

    private static Generator of(Source source) {
        Specification specification = source.read((name, in) -> SpecificationReader.read(
                name, in, file -> Folders.of(source.folder(), Path.of("")).existing(file)));
        return new Generator(specification);
    }

    /**
     * Sets what all drawn values depend on.
     *
     * @param seed any number; {@value #DEFAULT_SEED} by default
     * @return a generator with this seed
     */
    public Generator seed(long seed) {
        return with(settings.withSeed(seed));
    }

    /**
     * Sets the instant at which the clock of the run starts.
     *
     * @param start in the years 0000 to 9999; {@value #DEFAULT_START} by default
     * @return a generator with this start
     * @throws BraidException if the year is out of range
     */
    public Generator start(Instant start) {
        return with(settings.withStart(start));
    }

    /**
     * Ends the run after so many events; it must have no duration then.
     *
     * @param count above 0
     * @return a generator with this limit
     * @throws BraidException if the count is not above 0, or the run has a duration
     */
    public Generator count(long count) {
        return with(settings.withCount(count));
    }

    /**
     * Ends the run when its clock has run for so long: events at that very instant are not part of it. It must have no
     * count then.
     *
     * @param duration above 0
     * @return a generator with this limit
     * @throws BraidException if the duration is not above 0, or the run has a count
     */
    public Generator duration(Duration duration) {
        return with(settings.withDuration(duration));
    }

    /**
     * Sets how many workers live at the same time at most; of no meaning for the rows of a file.
     *
     * @param workers above 0; {@value #DEFAULT_CONCURRENCY} by default
     * @return a generator with this limit
     * @throws BraidException if the number is not above 0
     */
    public Generator concurrency(int workers) {
        return with(settings.withConcurrency(workers));
    }

    /**
     * Sets how the instants of the run are waited for.
     *
     * @param clock {@link RunClock#SIMULATED} by default; {@link RunClock#MANUAL} is for {@link #live()} alone
     * @return a generator with this clock
     */
    public Generator clock(RunClock clock) {
        return with(settings.withPacing(settings.pacing().withClock(clock)));
    }

    /**
     * Divides the waits of the clocks {@link RunClock#REAL} and {@link RunClock#CATCH_UP}; the times in the events stay as they
     * are.
     *
     * @param factor above 0; 1 by default, at 60 an hour passes in a minute
     * @return a generator with this speed
     * @throws BraidException if the factor is not above 0
     */
    public Generator speed(double factor) {
        return with(settings.withPacing(settings.pacing().withSpeed(factor)));
    }

    /**
     * Hands events over at a steady rate instead of at their instants; the times in the events stay as they are.
     *
     * @param perSecond above 0; none by default
     * @return a generator with this rate
     * @throws BraidException if the rate is not above 0
     */
    public Generator rate(double perSecond) {
        return with(settings.withPacing(settings.pacing().withRate(perSecond)));
    }

    /**
     * Makes this one of several generators that make the events of one run between them, each those of its own workers.
     * Count and index stay those of the whole run: the union of the shards is what one generator makes alone.
     *
     * @param index from 0 to {@code shards - 1}
     * @param shards how many there are, above 0
     * @return a generator for this shard
     * @throws BraidException if the index is not within the shards
     */
    public Generator shard(int index, int shards) {
        return with(settings.withShard(index, shards));
    }

    /**
     * Sets which field an event's {@link Event#type() type} is taken from.
     *
     * @param path the field; {@code event_type} by default
     * @return a generator with this field
     * @throws BraidException if this is not the path of a field, or but for {@code event_type} of one that no record can
     *     have
     */
    public Generator typeField(String path) {
        FieldPath field = FieldPath.parse(path);
        if (!field.names().equals(RecordIdentity.DEFAULT_TYPE_FIELD.names())) {
            check(field);
        }
        return with(settings.withTypeField(field));
    }

    /**
     * Sets which field an event's {@link Event#key() key} is taken from.
     *
     * @param path the field; by default the key is the worker
     * @return a generator with this field
     * @throws BraidException if this is not the path of a field, or of one that no record can have
     */
    public Generator keyField(String path) {
        FieldPath field = FieldPath.parse(path);
        check(field);
        return with(settings.withKeyField(field));
    }

    private void check(FieldPath field) {
        String problem = RecordFields.of(specification).problem(field.names());
        if (problem != null) {
            throw new BraidException(problem);
        }
    }

    /**
     * Sets what {@link #lines()} and {@link #writeTo} make of a record: a line of text with the values of its fields, such
     * as {@code {time},{user_id},{payload.id}}.
     *
     * <p>A field stands as its path in braces; a doubled brace is a brace. Text comes without quotes (control characters as
     * their JSON escapes, so that a line stays one), other values as in JSON, null and a field that a record does not have
     * as nothing.
     *
     * @param text one line, with at least one field; one line break at its end does not count
     * @return a generator with this pattern; without one, a line is a record in JSON
     * @throws BraidException if this is not a pattern, or names a field that no record can have, with the column of what is
     *     wrong
     */
    public Generator pattern(String text) {
        return with(OutputPattern.parse("pattern", text));
    }

    /**
     * Sets the pattern of lines, as {@link #pattern(String)} does, which may lie in a file.
     *
     * @param pattern text with a brace is the pattern itself; other text is the location of a file that holds one
     * @param beside a location is looked for as that of a specification is: see {@link #of(String, Class)}
     * @return as {@link #pattern(String)}
     * @throws BraidException as {@link #pattern(String)}, or if there is no such location
     */
    public Generator pattern(String pattern, @Nullable Class<?> beside) {
        return OutputPattern.isOne(pattern)
                ? pattern(pattern)
                : with(Locator.findPattern(pattern, beside).read(OutputPattern::read));
    }

    private Generator with(OutputPattern pattern) {
        return with(settings.withPattern(pattern.checked(RecordFields.of(specification)::problem)));
    }

    /**
     * Sets where the events of a run are sent as well when they are handed over: by a list, a stream or an iterator before
     * they are returned, each when its time has come; by a {@link #live() live} stream instead of waiting to be taken. The
     * sink is flushed at the end of the run, and while a live stream waits; {@link #writeTo} does not know it.
     *
     * <pre>{@code
     * Events sent = Generator.of("clicks.json").count(1000).sink(clicksTopic).events();
     * }</pre>
     *
     * @param sink where they go; closed with a live stream, else not
     * @return a generator with this sink
     */
    public Generator sink(EventSink sink) {
        return with(settings.withSink(sink));
    }

    /**
     * Sets where the fields of type {@code sequence} take their ids from. Ids are no part of what a seed repeats: a run gets
     * others each time, and what is made again of a run that was, such as {@link EventStream#sent()}, cannot have them.
     *
     * <pre>{@code
     * Events orders = Generator.of("orders.json").sequences(IdSequences.on(url)).count(1000).events();
     * }</pre>
     *
     * @param ids such as an {@code IdSequences}, in which the sequences have been created; by default those that were set with
     *     {@code IdSequences.setDefault(...)}
     * @return a generator with these ids
     */
    public Generator sequences(IdSource ids) {
        return with(settings.withSequences(ids));
    }

    /**
     * What the specification holds that has no meaning, such as misspelled optional keys.
     *
     * @return a line each, with the place and the nearest key that has a meaning; often empty
     */
    public List<String> warnings() {
        return specification.warnings();
    }

    /**
     * All events of a run, in the order of their times.
     *
     * @return an unmodifiable list
     * @throws BraidException if neither count nor duration is set, or the run cannot go on
     */
    public Events events() {
        if (!ends()) {
            throw new BraidException("found neither a count nor a duration, expected one of them:"
                    + " a list needs an end" + entitiesEndNothing() + "; for events without end use stream()");
        }
        List<Event> events = new ArrayList<>();
        iterator().forEachRemaining(events::add);
        return new Events(events, settings.run().seed());
    }

    private String entitiesEndNothing() {
        return specification instanceof OperationsSpecification operations
                        && operations.schedule().entities() != null
                ? ", and entities end nothing here: they are the number of instances"
                : "";
    }

    /**
     * Whether a run ends without being stopped.
     *
     * @return true with a count or a duration, and for steps and operations whose entities are limited where that ends them
     */
    public boolean ends() {
        return specification.ends() || !settings.run().limit().equals(Limit.NONE);
    }

    /**
     * The events of a run, each made when it is asked for; without end where neither count nor duration is set.
     *
     * @return a sequential, ordered stream that holds no resources
     */
    public Stream<Event> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), CHARACTERISTICS), false);
    }

    /**
     * The records of a run as objects of a type of yours, bound by Jackson; see {@link ObjectMapperProvider} for a mapper of
     * your own. The run begins when the stream is read; without end where neither count nor duration is set.
     *
     * <pre>{@code
     * List<Click> clicks = Generator.of("clicks.json").count(100).stream(Click.class).toList();
     * }</pre>
     *
     * <p>A property of the type that no record of the specification can have is refused: it would be 0 or null in each event.
     * One that Jackson does not read, such as a record component with {@code @JsonIgnore}, may be there. {@link Event#as}
     * does not check this.
     *
     * @param <T> the type
     * @param type a record, a class, {@code JsonNode}: whatever Jackson can read a JSON object as
     * @return a sequential, ordered stream that holds no resources; reading it fails as {@link Event#as} does
     * @throws BraidException if the type has a property that no record can have, with the nearest field
     */
    public <T> Stream<T> stream(Class<T> type) {
        BoundProperties.check(type, RecordFields.of(specification));
        return StreamSupport.stream(() -> stream().spliterator(), CHARACTERISTICS, false)
                .map(event -> event.as(type));
    }

    /**
     * The events of a run, each made when it is asked for; without end where neither count nor duration is set.
     *
     * @return for one thread
     */
    public Iterator<Event> iterator() {
        EventSink sink = settings.sink();
        return new EventIterator(beginByItself(), sink == null ? null : new Outlet(sink));
    }

    /**
     * The events of a run as they happen, without end where neither count nor duration is set.
     *
     * @return a stream to be started, and closed
     * @throws BraidException if the clock, the start, the speed and the rate do not go together
     */
    public EventStream live() {
        settings.pacing().check(settings.hasStart());
        return new EventStream(this);
    }

    /**
     * Sends the events of a run to a sink, each when its time has come, without keeping them; flushes the sink at the end.
     *
     * @param sink where they go; not closed
     * @return how many events were sent
     * @throws BraidException if the sink fails, with its cause and how far the run had got; if the run cannot go on, with
     *     the events up to there sent and flushed
     */
    public long sendTo(EventSink sink) {
        long sent = 0;
        for (Iterator<Event> events = sink(sink).iterator(); events.hasNext(); events.next()) {
            sent++;
        }
        return sent;
    }

    /**
     * The events of a run tick by tick, at instants that the caller says, be they those of a real clock or of one of its own.
     *
     * <pre>{@code
     * Ticks ticks = Operations.of("mix").generator().ticks();
     * Instant now = Instant.parse("2024-01-01T00:00:00Z");
     * for (int events = 0; events < 10_000; now = ticks.nextTick(now)) {
     *     events += ticks.generate(now).size();
     * }
     * }</pre>
     *
     * @return a run that begins at the start, or where none is set with the first instant that it is given; for one thread
     * @throws BraidException if a clock, a speed or a rate is set: the caller has the clock
     */
    public Ticks ticks() {
        if (!settings.pacing().equals(Pacing.NONE)) {
            throw new BraidException("found a clock, a speed or a rate, expected none of them:"
                    + " the instants of ticks are those that they are given");
        }
        return new Ticks(this);
    }

    /**
     * The records of a run as lines, each made when it is asked for: JSON, or what the {@link #pattern(String) pattern} says; without end
     * where neither count nor duration is set.
     *
     * @return a sequential, ordered stream that holds no resources; a line has no line break at its end
     */
    public Stream<String> lines() {
        return stream().map(this::line);
    }

    /**
     * The record of an event as a line: JSON, or what the {@link #pattern(String) pattern} says.
     *
     * @param event one of this generator's
     * @return without a line break at its end
     */
    public String line(Event event) {
        OutputPattern pattern = settings.pattern();
        return pattern == null ? event.toJson() : pattern.format(event.toBytes());
    }

    /**
     * Writes the records of a run as lines, JSON or what the {@link #pattern(String) pattern} says, each of which ends in a
     * line feed; in UTF-8. A record that is not waited for is written together with others.
     *
     * @param out not closed, and not flushed
     * @return how many records were written
     * @throws IOException if {@code out} fails
     * @throws BraidException if the run cannot go on; the records up to there have been written
     */
    public long writeTo(OutputStream out) throws IOException {
        Run begun = beginByItself();
        Engine run = begun.engine();
        Pacer pacer = new Pacer(begun.pace());
        RecordLines lines = new RecordLines(settings.pattern());
        long records = 0;
        try {
            while (run.next(lines.record())) {
                if (pacer.left(run.time()) > 0) {
                    lines.writeEndedTo(out);
                }
                pacer.await(run.time());
                records++;
                lines.endRecord();
                if (lines.areMany()) {
                    lines.writeTo(out);
                }
            }
        } catch (BraidException e) {
            // The records before the fault are good, and show what led to it.
            lines.writeTo(out);
            throw e;
        }
        lines.writeTo(out);
        return records;
    }

    /** A run whose clock moves by itself. */
    private Run beginByItself() {
        if (settings.pacing().clock() == RunClock.MANUAL) {
            throw new BraidException("found the clock MANUAL, expected it for live() alone:"
                    + " only an EventStream has a clock that a test moves");
        }
        return begin();
    }

    Specification specification() {
        return specification;
    }

    /** What lies between ticks; null where there are none. */
    @Nullable
    Duration tick() {
        return specification.tick();
    }

    Settings settings() {
        return settings;
    }

    /** The beginning of a run that started at an instant, made again without waiting. */
    Events again(Instant start, long count) {
        Generator again = with(settings.again(start, Math.max(1, count)));
        return new Events(again.stream().limit(count).toList(), settings.run().seed());
    }

    /** A run that begins now. */
    Run begin() {
        settings.pacing().check(settings.hasStart());
        Instant now = MachineClock.now();
        RunOptions options = settings.begin(now);
        FieldPath typeField = settings.typeField();
        // What no record can have need not be looked for in each of them.
        boolean hasType = RecordFields.of(specification).problem(typeField.names()) == null;
        List<Origin> origins = specification.recordTypes().stream()
                .<Origin>map(type -> new RunOrigin(
                        settings.run().seed(),
                        new RecordIdentity(
                                type, hasType ? typeField : null, settings.keyField(), specification.processes())))
                .toList();
        return new Run(
                Plan.start(specification, options, settings.ids()),
                options.start(),
                origins,
                settings.pacing().pace(options.start(), now));
    }

    private Generator with(Settings changed) {
        return new Generator(specification, changed);
    }
}
