package chancery.assurance;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Label;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// Every regular expression of the program, found in its classes: those that a method compiles or
/// hands to a method of String, and those that objects reached from static fields hold, such as
/// tables that were read from data files.
final class ShippedPatterns {

    private static final Set<String> OF_STRINGS =
            Set.of("matches", "replaceAll", "replaceFirst", "split");
    private static final int API = Opcodes.ASM9;

    private final Map<String, Pattern> found = new TreeMap<>();

    private ShippedPatterns() {}

    /// By place and text, in order.
    static Map<String, Pattern> of(Class<?>... oneOfEachModule) {
        ShippedPatterns patterns = new ShippedPatterns();
        for (Class<?> one : oneOfEachModule) {
            patterns.module(one);
        }
        return patterns.found;
    }

    private void module(Class<?> one) {
        try {
            URI place = one.getProtectionDomain().getCodeSource().getLocation().toURI();
            if (place.getPath().endsWith(".jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
                    classes(jar.getPath("/"));
                }
            } else {
                classes(Path.of(place));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void classes(Path root) throws IOException {
        Path packages = root.resolve("chancery");
        try (Stream<Path> files = Files.walk(packages)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                String name = root.relativize(file).toString();
                if (isShipped(file)) {
                    written(file, name);
                    held(name.replace('/', '.').replaceAll("\\.class$", ""));
                }
            }
        }
    }

    // Tests may lie beside what they test when everything is compiled into one folder.
    private static boolean isShipped(Path file) {
        String name = file.toString();
        return !name.contains("Test")
                && !name.contains("package-info")
                && !name.contains("chancery/assurance")
                && !name.contains("chancery/bench");
    }

    private void written(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            new ClassReader(in)
                    .accept(
                            new ClassVisitor(API) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access,
                                        String method,
                                        String type,
                                        String signature,
                                        String[] thrown) {
                                    return new Calls(name);
                                }
                            },
                            0);
        }
    }

    /// Notes the constants of a statement, and takes them where it calls for an expression.
    private final class Calls extends MethodVisitor {

        private final String place;
        private final List<String> constants = new ArrayList<>();

        Calls(String place) {
            super(API);
            this.place = place;
        }

        @Override
        public void visitLineNumber(int line, Label start) {
            // a statement over several lines goes on, so constants are kept until a call takes them
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text) {
                constants.add(text);
            }
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String method, String type, boolean isInterface) {
            boolean ofString = owner.equals("java/lang/String") && OF_STRINGS.contains(method);
            boolean ofPattern =
                    owner.equals("java/util/regex/Pattern")
                            && (method.equals("compile") || method.equals("matches"));
            if (ofString || ofPattern) {
                constants.forEach(text -> add(place, text));
                constants.clear();
            } else if (constants.size() > 40) {
                constants.clear();
            }
        }
    }

    private void add(String place, String text) {
        try {
            found.put(place + " " + text, Pattern.compile(text));
        } catch (PatternSyntaxException _) {
            // a constant of the same statement that is no expression
        }
    }

    private void held(String name) {
        try {
            Class<?> type = Class.forName(name);
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    walk(name + "." + field.getName(), field.get(null));
                }
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException(name, e);
        }
    }

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private void walk(String place, @org.jspecify.annotations.Nullable Object root) {
        Deque<Object> open = new ArrayDeque<>();
        push(open, root);
        while (!open.isEmpty()) {
            Object next = open.pop();
            switch (next) {
                case Pattern pattern -> found.put(place + " " + pattern.pattern(), pattern);
                case Collection<?> many -> many.forEach(one -> push(open, one));
                case Map<?, ?> map -> {
                    map.keySet().forEach(one -> push(open, one));
                    map.values().forEach(one -> push(open, one));
                }
                case Object[] array -> {
                    for (Object one : array) {
                        push(open, one);
                    }
                }
                default -> fields(open, next);
            }
        }
    }

    private void fields(Deque<Object> open, Object object) {
        if (!object.getClass().getName().startsWith("chancery.") || object.getClass().isHidden()) {
            return;
        }
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                try {
                    field.setAccessible(true);
                    push(open, field.get(object));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void push(Deque<Object> open, @org.jspecify.annotations.Nullable Object object) {
        if (object != null && !(object instanceof String) && seen.add(object)) {
            open.push(object);
        }
    }
}
