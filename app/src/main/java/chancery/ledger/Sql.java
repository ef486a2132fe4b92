package chancery.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// One connection with its prepared statements. Belongs to one thread at a time.
///
/// An [Optional] argument that is empty is stored as NULL. Faults of the store come out as
/// [LedgerException] with a sentence for people.
final class Sql implements AutoCloseable {

    /// Makes one value of the current row.
    interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    private final Connection connection;
    private final Faults faults;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection, Faults faults) {
        this.connection = connection;
        this.faults = faults;
    }

    /// Runs a statement and says how many rows it changed.
    int run(String sql, Object... arguments) {
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw faults.sentence(e);
        }
    }

    /// Runs an insert and says the number of the new row.
    long insert(String sql, Object... arguments) {
        run(sql, arguments);
        return one("SELECT last_insert_rowid()", row -> row.number(1)).orElseThrow();
    }

    <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
        try (ResultSet result = bound(sql, arguments).executeQuery()) {
            Row row = new Row(result);
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw faults.sentence(e);
        } catch (DateTimeException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | JacksonException e) {
            throw faults.damaged(e); // a stored day, code, span or record that nobody wrote so
        }
    }

    <T> Optional<T> one(String sql, RowReader<T> reader, Object... arguments) {
        List<T> rows = list(sql, reader, arguments);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /// What the store gave out does not go together.
    LedgerException damaged(String what) {
        return faults.damaged(new IllegalStateException(what));
    }

    long number(String sql, Object... arguments) {
        return one(sql, row -> row.number(1), arguments).orElse(0L);
    }

    /// Runs statements that are not prepared: pragmas and the schema.
    void script(String sql) {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw faults.sentence(e);
        }
    }

    private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, stored(arguments[i]));
        }
        return statement;
    }

    private static @Nullable Object stored(Object argument) {
        return argument instanceof Optional<?> optional ? optional.orElse(null) : argument;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw faults.sentence(e);
        }
    }

    /// The current row of a result.
    static final class Row {

        private final ResultSet result;

        Row(ResultSet result) {
            this.result = result;
        }

        String text(int column) throws SQLException {
            String text = result.getString(column);
            return text == null ? "" : text;
        }

        Optional<String> maybe(int column) throws SQLException {
            return Optional.ofNullable(result.getString(column));
        }

        long number(int column) throws SQLException {
            return result.getLong(column);
        }

        int count(int column) throws SQLException {
            return result.getInt(column);
        }

        boolean flag(int column) throws SQLException {
            return result.getInt(column) != 0;
        }

        byte[] bytes(int column) throws SQLException {
            byte[] bytes = result.getBytes(column);
            return bytes == null ? new byte[0] : bytes;
        }

        boolean has(int column) throws SQLException {
            return result.getObject(column) != null;
        }
    }
}
