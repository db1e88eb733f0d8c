package kith.web.page;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/// What people read when the container refuses a request before any page of ours sees it, such as an address with
/// letters that no address has.
public final class PlainRefusal extends ErrorReportValve {
    private static final int ERRORS = 400;

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < ERRORS || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean program = String.valueOf(request.getRequestURI()).startsWith("/api/v1");
        response.setContentType(program ? "application/problem+json" : "text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(program ? problem(status) : page(status));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException _) {
            // whoever asked is gone
        }
    }

    private static String page(int status) {
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>That did not work · Kith</title><link rel="stylesheet" href="%s"></head>
            <body><main><section class="empty"><h1>That did not work</h1>
            <p>The server did not understand the request (%d). Look at the address, or go back.</p>
            <p><a class="button" href="/datasets">Go to the datasets</a></p></section></main></body></html>
            """.formatted(Assets.at("kith.css"), status);
    }

    private static String problem(int status) {
        return """
            {"type":"about:blank","title":"That did not work","status":%d,"detail":"The server did not understand the request. Look at its address and headers."}
            """.formatted(status);
    }
}
