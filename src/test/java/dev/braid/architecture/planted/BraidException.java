package dev.braid.architecture.planted;

/** What every package may import. */
public class BraidException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
