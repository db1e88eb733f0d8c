package kith.app.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Locale;
import kith.core.KithException;
import kith.report.Html;
import kith.report.Pdf;
import kith.report.Workbook;

/// A file to write; the ending of its name says in which form.
public record Output(Path file, Form form) {
    /// A longer list is not read on a screen ...
    private static final int SCREEN = 1_000;

    /// ... nor on paper, where each page of it costs a third of a second.
    private static final int PAPER = 300;

    /// What a document can be written as.
    public enum Form {
        HTML,
        PDF,
        XLSX,
        CSV,
        JSON
    }

    /// Checks what can be checked before any work is done.
    ///
    /// @param option by which the file was named, for messages
    /// @param inputs files and datasets that must not be written over
    /// @throws KithException wrong usage: no known ending, a folder, or something that is read
    public static Output of(String option, Path file, Collection<Path> inputs) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (Form form : Form.values()) {
            if (name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
                refuse(option, file, inputs);
                return new Output(file, form);
            }
        }
        throw KithException.usage(
                "%s is '%s' but must end in .html, .pdf, .xlsx, .csv or .json.".formatted(option, file.getFileName()));
    }

    /// @throws KithException wrong usage: a folder, or something that is read
    public static void refuse(String option, Path file, Collection<Path> inputs) {
        if (Files.isDirectory(file)) {
            throw KithException.usage("%s is %s, which is a folder. Name a file in it.".formatted(option, file));
        }
        for (Path input : inputs) {
            boolean inside =
                    Files.exists(input.resolve("dataset.json")) && real(file).startsWith(real(input));
            if (inside || real(file).equals(real(input))) {
                throw KithException.usage(
                        "%s is %s, which would be written over what is read (%s). Take another name or folder."
                                .formatted(option, file, input));
            }
        }
    }

    /// Writes the whole file or, after a failure, leaves what was there.
    public void write(Document document) {
        write(file, bytes(document, form, String.valueOf(file)));
    }

    /// Writes the whole text or, after a failure, leaves what was there.
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A document in one form.
    ///
    /// @param name of the file, for messages
    public static byte[] bytes(Document document, Form form, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            switch (form) {
                case HTML -> out.writeBytes(Html.of(document.page(SCREEN)).getBytes(StandardCharsets.UTF_8));
                case PDF -> Pdf.write(document.page(PAPER), out);
                case XLSX -> Workbook.write(document.sheets(), out);
                case CSV -> out.writeBytes(document.records().csv().getBytes(StandardCharsets.UTF_8));
                case JSON -> out.writeBytes(Records.json(document.tree()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw failed(name, e);
        }
        return out.toByteArray();
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Path to = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(to) && !Files.isRegularFile(to)) {
                // a pipe or a terminal
                Files.write(to, bytes);
                return;
            }
            Path folder = to.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path part = to.resolveSibling(to.getFileName() + ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw failed(String.valueOf(file), e);
        }
    }

    private static KithException failed(String file, IOException e) {
        String why = switch (e) {
            case AccessDeniedException _ -> "it may not be written there";
            case FileAlreadyExistsException there -> there.getFile() + " is a file, not a folder";
            default -> String.valueOf(e.getMessage());
        };
        return KithException.world(
                "Cannot write %s: %s. Check the folder, the disk and the permissions.".formatted(file, why), e);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path.toAbsolutePath().normalize();
        }
    }
}
