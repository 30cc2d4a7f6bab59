package no.tverrlag.eventstore.core;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Work that can stop in the middle and go on later, on the thread that asks it to.
 *
 * <p>Made of the JDK's own continuations, which virtual threads are made of: handing over costs a
 * call instead of a switch between threads. They are not exported; the build's test JVM opens them
 * with {@code --add-exports java.base/jdk.internal.vm=ALL-UNNAMED}.
 */
final class Coroutine {
    private static final MethodHandle NEW;
    private static final MethodHandle RUN;
    private static final MethodHandle YIELD;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Class<?> scopeClass = Class.forName("jdk.internal.vm.ContinuationScope");
            Class<?> continuation = Class.forName("jdk.internal.vm.Continuation");
            Object scope = scopeClass.getConstructor(String.class).newInstance("simulation");
            NEW =
                    lookup.findConstructor(
                                    continuation,
                                    MethodType.methodType(void.class, scopeClass, Runnable.class))
                            .bindTo(scope)
                            .asType(MethodType.methodType(Object.class, Runnable.class));
            RUN =
                    lookup.findVirtual(continuation, "run", MethodType.methodType(void.class))
                            .asType(MethodType.methodType(void.class, Object.class));
            YIELD =
                    lookup.findStatic(
                                    continuation,
                                    "yield",
                                    MethodType.methodType(boolean.class, scopeClass))
                            .bindTo(scope);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(
                    "run with --add-exports java.base/jdk.internal.vm=ALL-UNNAMED", closed);
        }
    }

    private final Object continuation;

    Coroutine(Runnable work) {
        try {
            continuation = (Object) NEW.invokeExact(work);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes on until the work stops again or ends. */
    void resume() {
        try {
            RUN.invokeExact(continuation);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops the work that is running until it is resumed. */
    static void stop() {
        try {
            boolean resumed = (boolean) YIELD.invokeExact();
            assert resumed;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
