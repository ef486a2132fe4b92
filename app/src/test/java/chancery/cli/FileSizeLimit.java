package chancery.cli;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// How long a file of this process may get, as `ulimit -f` sets it, until it is closed. Linux.
final class FileSizeLimit implements AutoCloseable {

    // RLIMIT_FSIZE of <sys/resource.h>.
    private static final int FILE_SIZE = 1;

    private final long before;

    FileSizeLimit(long bytes) {
        this.before = limit();
        limit(bytes);
    }

    @Override
    public void close() {
        limit(before);
    }

    @SuppressWarnings("restricted") // two calls of the C library, in a test alone
    private static MethodHandle call(String name) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().find(name).orElseThrow(),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    }

    private static long limit() {
        try (Arena arena = Arena.ofConfined()) {
            return both(arena).get(JAVA_LONG, 0);
        }
    }

    private static MemorySegment both(Arena arena) {
        MemorySegment limits = arena.allocate(JAVA_LONG, 2);
        invoke("getrlimit", limits);
        return limits;
    }

    /// Only the soft limit moves, so that it can be put back.
    private static void limit(long bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limits = both(arena);
            limits.set(JAVA_LONG, 0, bytes);
            invoke("setrlimit", limits);
        }
    }

    private static void invoke(String name, MemorySegment limits) {
        int result;
        try {
            result = (int) call(name).invokeExact(FILE_SIZE, limits);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        if (result != 0) {
            throw new IllegalStateException(name + " refused");
        }
    }
}
