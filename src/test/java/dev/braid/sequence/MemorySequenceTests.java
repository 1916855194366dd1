package dev.braid.sequence;

class MemorySequenceTests extends SequenceTests {

    @Override
    IdSequences open() {
        return IdSequences.inMemory();
    }

    @Override
    String place() {
        return "memory";
    }

    @Override
    boolean isShared() {
        return false;
    }
}
