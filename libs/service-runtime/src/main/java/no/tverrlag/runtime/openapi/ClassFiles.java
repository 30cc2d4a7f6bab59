package no.tverrlag.runtime.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The project's own class files; those of others are not looked at. */
final class ClassFiles {

    static final String OWN = "no/tverrlag/";

    private final ClassLoader loader;
    private final Map<String, Optional<ClassModel>> read = new HashMap<>();

    ClassFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** The class as loaded, without running its initialiser. */
    Class<?> loaded(String name) {
        try {
            return Class.forName(name.replace('/', '.'), false, loader);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("no class " + name, missing);
        }
    }

    /** The instructions of a method, also of one that is inherited from a class of ours. */
    List<Instruction> code(MethodName method) {
        Optional<ClassModel> model = model(method.owner());
        while (model.isPresent()) {
            for (MethodModel each : model.get().methods()) {
                if (method.isThat(each)) {
                    return instructions(each);
                }
            }
            model = model.get().superclass().map(ClassEntry::asInternalName).flatMap(this::model);
        }
        return List.of();
    }

    List<MethodModel> methods(String owner) {
        return model(owner).map(ClassModel::methods).orElse(List.of());
    }

    static List<Instruction> instructions(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
    }

    private Optional<ClassModel> model(String name) {
        return name.startsWith(OWN) ? read.computeIfAbsent(name, this::parsed) : Optional.empty();
    }

    private Optional<ClassModel> parsed(String name) {
        try (InputStream bytes = loader.getResourceAsStream(name + ".class")) {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(ClassFile.of().parse(bytes.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
