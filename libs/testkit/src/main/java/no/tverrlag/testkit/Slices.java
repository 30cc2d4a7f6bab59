package no.tverrlag.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import no.tverrlag.kernel.Slice;

/** Finds the slices of a service by their constants. */
final class Slices {

    /** A slice and the record of its command. */
    record Found(Slice<?, ?, ?> slice, Class<?> command) {}

    private Slices() {}

    static List<Found> below(String packageName, ImportOption where) {
        return new ClassFileImporter()
                .withImportOption(where).importPackages(packageName).stream()
                        .map(JavaClass::getFields)
                        .flatMap(fields -> fields.stream().filter(Slices::isSlice))
                        .map(Slices::read)
                        .toList();
    }

    private static boolean isSlice(JavaField field) {
        return field.getRawType().isEquivalentTo(Slice.class)
                && field.getModifiers().contains(JavaModifier.STATIC);
    }

    private static Found read(JavaField field) {
        try {
            Field constant = field.reflect();
            constant.setAccessible(true);
            ParameterizedType type = (ParameterizedType) constant.getGenericType();
            return new Found(
                    (Slice<?, ?, ?>) constant.get(null),
                    (Class<?>) type.getActualTypeArguments()[0]);
        } catch (IllegalAccessException unreadable) {
            throw new IllegalStateException(field.getFullName() + " cannot be read", unreadable);
        }
    }
}
