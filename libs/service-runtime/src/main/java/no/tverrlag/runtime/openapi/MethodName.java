package no.tverrlag.runtime.openapi;

import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;

/**
 * A method as class files name it.
 *
 * @param owner with slashes: {@code no/tverrlag/kernel/Slice}
 * @param descriptor of its parameters and result
 */
record MethodName(String owner, String name, String descriptor) {

    static MethodName of(InvokeInstruction call) {
        return new MethodName(
                call.owner().asInternalName(),
                call.name().stringValue(),
                call.type().stringValue());
    }

    static MethodName of(Method method) {
        return new MethodName(
                method.getDeclaringClass().getName().replace('.', '/'),
                method.getName(),
                java.lang.invoke.MethodType.methodType(
                                method.getReturnType(), method.getParameterTypes())
                        .descriptorString());
    }

    static MethodName of(DirectMethodHandleDesc handle) {
        String owner = handle.owner().descriptorString();
        return new MethodName(
                owner.substring(1, owner.length() - 1),
                handle.methodName(),
                handle.lookupDescriptor());
    }

    /** What runs when the class is initialised, such as the making of its {@code SLICE}. */
    static MethodName initialiser(String owner) {
        return new MethodName(
                owner, "<clinit>", MethodTypeDesc.ofDescriptor("()V").descriptorString());
    }

    boolean isThat(MethodModel method) {
        return method.methodName().stringValue().equals(name)
                && method.methodType().stringValue().equals(descriptor);
    }

    boolean isOwn() {
        return owner.startsWith(ClassFiles.OWN);
    }

    /** {@code Acting.creating}, for telling calls apart. */
    String words() {
        return owner.substring(owner.lastIndexOf('/') + 1) + "." + name;
    }
}
