package dev.braid.benchmark;

import dev.braid.Generator;

/** Events of a wanted length. */
final class Orders {

    private static final String ORDERS = """
            interarrival: {type: constant, value: 0.001}
            emitters:
              - name: order
                dimensions:
                  - {type: uuid, name: order_id}
                  - {type: int, name: customer, distribution: {type: uniform, min: 100000, max: 999999}}
                  - {type: float, name: total, distribution: {type: uniform, min: 1, max: 1000}, precision: 2}
                  - type: string
                    name: page
                    length_distribution: {type: constant, value: LENGTH}
                    cardinality: 1000
                    cardinality_distribution: {type: uniform, min: 0, max: 999}
                    chars: abcdefghijklmnopqrstuvwxyz
            states:
              - name: ordering
                emitter: order
                delay: {type: constant, value: 1}
                transitions: [{next: ordering, probability: 1}]
            """;

    /** What a record has besides the page. */
    private static final int OTHER_BYTES = 127;

    private Orders() {}

    static Generator ofBytes(int size) {
        return Generator.of(ORDERS.replace("LENGTH", String.valueOf(size - OTHER_BYTES)));
    }
}
