package dev.braid.internal.elastic;

/**
 * What is wrong, in two parts of a sentence that others may come between.
 *
 * @param found what was found
 * @param remedy what to do
 */
public record ElasticProblem(String found, String remedy) {

    @Override
    public String toString() {
        return found + "; " + remedy;
    }
}
