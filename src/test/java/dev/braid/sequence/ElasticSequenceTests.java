package dev.braid.sequence;

class ElasticSequenceTests extends SequenceTests {

    @Override
    IdSequences open() {
        return Servers.elastic();
    }

    @Override
    String place() {
        return Servers.elasticPlace();
    }

    @Override
    boolean isShared() {
        return true;
    }
}
