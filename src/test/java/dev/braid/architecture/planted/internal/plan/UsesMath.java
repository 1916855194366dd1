package dev.braid.architecture.planted.internal.plan;

class UsesMath {

    double inexact(double x) {
        return Math.log(x);
    }

    double exact(double x) {
        return Math.sqrt(Math.max(x, StrictMath.log(x)));
    }
}
