package kith.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Writes a page as PDF, with the same words and pictures as [Html]. A font comes along, so that it looks the same
/// everywhere. Nothing is loaded from elsewhere.
public final class Pdf {
    private static final String FONT = "Noto Sans";

    /// Held, so that the setting is not lost with the logger. The library speaks of fonts of the machine.
    private static final Logger FONTS = Logger.getLogger("org.apache.pdfbox");

    private Pdf() {}

    public static void write(Page page, OutputStream to) throws IOException {
        XRLog.setLoggingEnabled(false);
        FONTS.setLevel(Level.OFF);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withProducer("Kith");
        // readable aloud; and the fonts of the machine are left alone
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> font("NotoSans-Regular.ttf"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
        builder.useUriResolver((_, _) -> null);
        try (BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawings);
            builder.withHtmlContent(Html.forPaper(page), null);
            builder.toStream(to);
            builder.run();
        }
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(file), file);
    }
}
