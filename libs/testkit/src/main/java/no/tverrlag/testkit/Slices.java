package no.tverrlag.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import no.tverrlag.kernel.Slice;

/** Finds the slices of a service by their public constants. */
final class Slices {
    private Slices() {}

    static List<Slice<?, ?, ?>> below(String packageName, ImportOption where) {
        List<Slice<?, ?, ?>> found = new ArrayList<>();
        for (JavaClass type :
                new ClassFileImporter().withImportOption(where).importPackages(packageName)) {
            type.getFields().stream().filter(Slices::isSlice).map(Slices::read).forEach(found::add);
        }
        return found;
    }

    private static boolean isSlice(JavaField field) {
        return field.getRawType().isEquivalentTo(Slice.class)
                && field.getModifiers().contains(JavaModifier.STATIC);
    }

    private static Slice<?, ?, ?> read(JavaField field) {
        try {
            Field constant = field.reflect();
            constant.setAccessible(true);
            return (Slice<?, ?, ?>) constant.get(null);
        } catch (IllegalAccessException unreadable) {
            throw new IllegalStateException(field.getFullName() + " cannot be read", unreadable);
        }
    }
}
