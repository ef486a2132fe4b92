package chancery.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Puts exports on the disk. A file appears under its name only when it is whole.
public final class ExportFiles {

    private ExportFiles() {}

    /// Writes an export to a file; or, where the name is a folder's or ends like one, into that
    /// folder together with the codebook, the code lists and CITATION.cff.
    ///
    /// @return the file or the folder
    public static Path write(Format format, Export export, String name) throws IOException {
        Path target = Path.of(name).toAbsolutePath().normalize();
        boolean folder = name.endsWith("/") || name.endsWith("\\") || Files.isDirectory(target);
        if (format == Format.DATAPACKAGE && !name.endsWith(".zip")) {
            Files.createDirectories(target);
            DataPackage.write(export, target);
            return target;
        }
        if (!folder) {
            return file(target, out -> format.write(export, out));
        }
        Files.createDirectories(target);
        file(target.resolve(format.fileName(export.table())), out -> format.write(export, out));
        table(Table.CODEBOOK, export, target);
        table(Table.CODES, export, target);
        file(target.resolve("CITATION.cff"), out -> out.write(Citation.of(export).getBytes(UTF_8)));
        return target;
    }

    private static void table(Table table, Export export, Path folder) throws IOException {
        file(folder.resolve(table.id() + ".csv"), out -> Format.CSV.write(export.with(table), out));
    }

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static Path file(Path file, Content content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                content.to(out);
            }
            return Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
