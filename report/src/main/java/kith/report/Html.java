package kith.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Writes a page as one self-contained file: no script, nothing loaded from elsewhere.
///
/// The templates lie in `src/main/jte` and are made into Java by the build. They escape what they are given.
public final class Html {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "kith.report.generated");

    private Html() {}

    /// For screens and for printing from a browser.
    public static String of(Page page) {
        return render(page, "screen");
    }

    /// The blocks and the foot alone, for a page that has a frame, a headline and a style of its own.
    ///
    /// @param address of the page about an account, by its id
    public static String blocks(Page page, UnaryOperator<String> address) {
        StringOutput output = new StringOutput();
        TEMPLATES.render("blocks.jte", Map.of("page", page, "address", address), output);
        return unbroken(output);
    }

    /// For [Pdf], whose renderer knows an older style language.
    static String forPaper(Page page) {
        return render(page, "paper");
    }

    private static String render(Object page, String medium) {
        StringOutput output = new StringOutput();
        TEMPLATES.render(medium + ".jte", page, output);
        return unbroken(output);
    }

    /// A number and its percent sign stay on one line.
    private static String unbroken(StringOutput output) {
        return output.toString().replace(" %", "\u00a0%");
    }

    /// The picture alone, as SVG.
    public static String of(Pyramid picture) {
        return render(picture, "pyramid");
    }

    /// The picture alone, as SVG.
    public static String of(Circle picture) {
        return render(picture, "circle");
    }

    /// A number of an SVG drawing.
    public static String number(double value) {
        return String.format(java.util.Locale.ROOT, "%.2f", value);
    }
}
