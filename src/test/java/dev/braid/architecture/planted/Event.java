package dev.braid.architecture.planted;

/** A record, with two ways to read it. */
public class Event {

    public String toJson() {
        return "{}";
    }

    public Object get(String path) {
        return path;
    }
}
