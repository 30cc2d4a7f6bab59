package no.tverrlag.runtime.openapi;

import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.runtime.RefusalProblem;
import no.tverrlag.runtime.http.Problem;

/**
 * What an operation's code can lead to: which refusals it makes and which problems, and which of
 * the runtime's methods it calls. Found by following every call, lambda and slice from the
 * resource's method through the project's own class files, so that nobody has to keep a list.
 */
final class Reach {

    private static final String PROBLEM = "no/tverrlag/runtime/http/Problem";
    private static final Set<String> CONSTANTS =
            Set.of("Lno/tverrlag/kernel/Slice;", "Lno/tverrlag/kernel/Question;");

    /**
     * Nothing that an operation answers comes from these, or it is known already: a refusal by its
     * record, an unknown thing by the call of {@code Acts.onTagged}.
     */
    private static final Set<String> ENDS =
            Set.of("RefusalProblem.of", "Intake.attempt", "Admissions.unknown");

    private final ClassFiles files;
    private final Deque<MethodName> open = new ArrayDeque<>();
    private final Set<MethodName> seen = new HashSet<>();
    private final Set<String> calls = new HashSet<>();
    private final TreeSet<ProblemType> problems = new TreeSet<>();

    private Reach(ClassFiles files) {
        this.files = files;
    }

    static Reach from(MethodName start, ClassFiles files) {
        Reach reach = new Reach(files);
        reach.follow(start);
        while (!reach.open.isEmpty()) {
            reach.look(reach.files.code(reach.open.pop()));
        }
        return reach;
    }

    Set<ProblemType> problems() {
        return problems;
    }

    /** Does it call this, such as {@code Acting.creating}? */
    boolean calls(String words) {
        return calls.contains(words);
    }

    private void look(List<Instruction> code) {
        for (int i = 0; i < code.size(); i++) {
            switch (code.get(i)) {
                case InvokeInstruction call -> called(MethodName.of(call), code.subList(0, i));
                case InvokeDynamicInstruction lambda ->
                        lambda.bootstrapArgs().stream()
                                .filter(DirectMethodHandleDesc.class::isInstance)
                                .forEach(it -> handled((DirectMethodHandleDesc) it));
                case FieldInstruction field when isConstant(field) ->
                        follow(MethodName.initialiser(field.owner().asInternalName()));
                case NewObjectInstruction made -> made(made.className().asInternalName());
                default -> {}
            }
        }
    }

    private static boolean isConstant(FieldInstruction field) {
        return field.opcode() == Opcode.GETSTATIC && CONSTANTS.contains(field.type().stringValue());
    }

    private void handled(DirectMethodHandleDesc handle) {
        MethodName method = MethodName.of(handle);
        if (method.name().equals("<init>")) {
            made(method.owner());
        }
        follow(method);
    }

    private void called(MethodName method, List<Instruction> before) {
        if (method.owner().equals(PROBLEM) && method.name().equals("of")) {
            problem(before);
        } else if (method.words().equals("Acts.onTagged")) {
            problems.add(new ProblemType(404, "unknown-" + text(before)));
        }
        if (!isWithoutId(method)) {
            follow(method);
        }
    }

    /** {@code creating()} passes no id of the caller's, so it can't be malformed. */
    private boolean isWithoutId(MethodName method) {
        boolean without =
                method.words().equals("Acting.creating") && method.descriptor().startsWith("()");
        if (without) {
            calls.add(method.words());
        }
        return without;
    }

    private void follow(MethodName method) {
        calls.add(method.words());
        if (method.isOwn() && !ENDS.contains(method.words()) && seen.add(method)) {
            open.push(method);
        }
    }

    /**
     * {@code Problem.of(slug, 404, "…")} with a slug that is written there: one that comes from
     * elsewhere would be missing in the document.
     */
    private void problem(List<Instruction> before) {
        for (int i = before.size() - 1; i > 0; i--) {
            if (before.get(i) instanceof ConstantInstruction status
                    && status.constantValue() instanceof Integer code) {
                if (before.get(i - 1) instanceof ConstantInstruction it
                        && it.constantValue() instanceof String slug) {
                    problems.add(new ProblemType(code, slug));
                    return;
                }
                throw new IllegalStateException(
                        "a problem with status "
                                + code
                                + " is made, and its slug not written there");
            }
        }
    }

    private static String text(List<Instruction> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i) instanceof ConstantInstruction it
                    && it.constantValue() instanceof String text) {
                return text;
            }
        }
        throw new IllegalStateException("onTagged is called with a key that is not written there");
    }

    private void made(String type) {
        if (type.startsWith(ClassFiles.OWN)) {
            Class<?> made = files.loaded(type);
            if (Refusal.class.isAssignableFrom(made)) {
                Refusal.Kind kind =
                        kind(made)
                                .orElseThrow(
                                        () ->
                                                new IllegalStateException(
                                                        type + " does not name its kind"));
                problems.add(
                        new ProblemType(
                                RefusalProblem.status(kind), Problem.slugOf(made.getSimpleName())));
            }
        }
    }

    /** A refusal's kind is the one that its {@code kind()} names, or that of an interface of it. */
    private Optional<Refusal.Kind> kind(Class<?> type) {
        for (MethodModel method : files.methods(type.getName().replace('.', '/'))) {
            if (method.methodName().stringValue().equals("kind")) {
                for (Instruction each : ClassFiles.instructions(method)) {
                    if (each instanceof FieldInstruction field) {
                        return Optional.of(Refusal.Kind.valueOf(field.name().stringValue()));
                    }
                }
            }
        }
        return Arrays.stream(type.getInterfaces()).flatMap(it -> kind(it).stream()).findFirst();
    }
}
