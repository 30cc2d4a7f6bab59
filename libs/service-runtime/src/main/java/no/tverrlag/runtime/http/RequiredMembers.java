package no.tverrlag.runtime.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a body's record say what is required: each component that is not {@code @Nullable} must be
 * there and not null, and no list holds nulls.
 */
final class RequiredMembers extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return component(member).map(RequiredMembers::required).orElse(null);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return component(annotated)
                .map(
                        each ->
                                JsonSetter.Value.construct(
                                        required(each) ? Nulls.FAIL : Nulls.DEFAULT, Nulls.FAIL))
                .orElse(JsonSetter.Value.empty());
    }

    private static boolean required(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The component that a parameter of a canonical constructor of ours stands for. */
    private static Optional<RecordComponent> component(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)) {
            return Optional.empty();
        }
        Class<?> type = parameter.getDeclaringClass();
        RecordComponent[] components = type.getRecordComponents();
        boolean canonical =
                components != null
                        && parameter.getOwner().getParameterCount() == components.length
                        && type.getName().startsWith("no.tverrlag.");
        return canonical ? Optional.of(components[parameter.getIndex()]) : Optional.empty();
    }
}
