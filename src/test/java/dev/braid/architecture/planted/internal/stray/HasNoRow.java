package dev.braid.architecture.planted.internal.stray;

class HasNoRow {}
