package dev.braid.assertions;

import dev.braid.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An event at a position of a timeline, and that of the next event of another type; -1 where none comes. */
record Follower(Timeline timeline, int leader, int follower) {

    /** Every event of {@code type} in these stories, with the next one of type {@code next} in its own. */
    static List<Follower> of(List<Story> stories, String type, String next) {
        List<Follower> followers = new ArrayList<>();
        for (Story story : stories) {
            Timeline timeline = new Timeline(story);
            int[] nextAfter = timeline.nextAfter(next::equals);
            for (int i = 0; i < timeline.size(); i++) {
                if (timeline.hasType(i, type)) {
                    followers.add(new Follower(timeline, i, nextAfter[i]));
                }
            }
        }
        return followers;
    }

    boolean exists() {
        return follower >= 0;
    }

    Event event() {
        return timeline.event(follower);
    }

    Event leadingEvent() {
        return timeline.event(leader);
    }

    Duration delay() {
        return Duration.between(leadingEvent().time(), event().time());
    }
}
