package no.tverrlag.runtime.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tverrlag.runtime.http.ProblemPages.Type;

/** The pages of problems for people: plain HTML without script, style or picture. */
final class ProblemHtml {

    private ProblemHtml() {}

    static String list(List<Type> types, Language language) {
        String items =
                types.stream()
                        .map(
                                type ->
                                        "<li><a href=\"%s\">%s</a></li>\n"
                                                .formatted(
                                                        escaped(type.type()),
                                                        escaped(type.title())))
                        .collect(Collectors.joining());
        return page(heading(language), "<ul>\n" + items + "</ul>", language);
    }

    static String one(Type type, Language language) {
        String detail =
                Optional.ofNullable(type.detail())
                        .map(said -> "<p>%s</p>\n".formatted(escaped(said)))
                        .orElse("");
        return page(
                type.title(),
                detail + "<p><code>%s</code></p>".formatted(escaped(type.type())),
                language);
    }

    private static String heading(Language language) {
        return switch (language) {
            case EN -> "Problems that this service can answer";
            case NB -> "Problemer som denne tjenesten kan svare med";
            case NN -> "Problem som denne tenesta kan svare med";
        };
    }

    private static String page(String title, String content, Language language) {
        return """
        <!DOCTYPE html>
        <html lang="%s">
        <head><meta charset="UTF-8"><title>%s</title></head>
        <body>
        <h1>%s</h1>
        %s
        </body>
        </html>
        """
                .formatted(language.tag(), escaped(title), escaped(title), content);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
