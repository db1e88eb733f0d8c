package kith.web.work;

import java.util.Locale;
import java.util.Optional;
import kith.app.files.Document;
import kith.app.files.Output;
import kith.app.files.Output.Form;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A document as a file that the browser keeps.
public final class Download {
    private Download() {}

    /// @param ending of a file name, for example `pdf`
    public static Optional<Form> form(String ending) {
        for (Form form : Form.values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(ending)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /// @param name of the file, without ending
    public static ResponseEntity<byte[]> of(Document document, Form form, String name) {
        String file = name + "." + form.name().toLowerCase(Locale.ROOT);
        return of(Output.bytes(document, form, file), type(form), file);
    }

    public static ResponseEntity<byte[]> of(byte[] bytes, String type, String file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(bytes);
    }

    private static String type(Form form) {
        return switch (form) {
            case HTML -> "text/html;charset=UTF-8";
            case PDF -> "application/pdf";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case CSV -> "text/csv;charset=UTF-8";
            case JSON -> "application/json";
        };
    }
}
