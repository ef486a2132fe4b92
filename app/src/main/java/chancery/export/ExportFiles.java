package chancery.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Puts exports on the disk. A file appears under its name only when it is whole.
public final class ExportFiles {

    private ExportFiles() {}

    /// Writes an export to a file; or, where the name is a folder's or ends like one, into that
    /// folder together with the codebook, the code lists, CITATION.cff and its JSON Schema, where
    /// it has one.
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
            return WholeFile.write(target, out -> format.write(export, out));
        }
        Files.createDirectories(target);
        WholeFile.write(
                target.resolve(format.fileName(export.table())), out -> format.write(export, out));
        table(Table.CODEBOOK, export, target);
        table(Table.CODES, export, target);
        words("CITATION.cff", Citation.of(export), target);
        Optional<String> schema = Schemas.of(format, export.table());
        if (schema.isPresent()) {
            words(schema.get() + ".schema.json", Schemas.text(schema.get()), target);
        }
        return target;
    }

    private static void words(String name, String words, Path folder) throws IOException {
        WholeFile.write(folder.resolve(name), out -> out.write(words.getBytes(UTF_8)));
    }

    private static void table(Table table, Export export, Path folder) throws IOException {
        WholeFile.write(
                folder.resolve(table.id() + ".csv"),
                out -> Format.CSV.write(export.with(table), out));
    }
}
