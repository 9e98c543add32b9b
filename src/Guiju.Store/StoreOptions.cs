namespace Guiju.Store;

/// <summary>Which database, and where.</summary>
public sealed record StoreOptions
{
    /// <summary>Most appends that share one flush.</summary>
    public const int DefaultBatch = 512;

    private StoreOptions()
    {
    }

    /// <summary>Data directory of a SQLite store; null for PostgreSQL.</summary>
    public string? Directory { get; private init; }

    /// <summary>Connection string of a PostgreSQL store; null for SQLite.</summary>
    public string? ConnectionString { get; private init; }

    /// <summary>Most appends that share one flush, from 1.</summary>
    public int BatchSize { get; init; } = DefaultBatch;

    /// <summary>File of the SQLite database in its directory.</summary>
    public string DatabaseFile => Path.Combine(Directory ?? throw new InvalidOperationException("No file: the store is on PostgreSQL."), "guiju.db");

    /// <summary>One file in a data directory, made when missing. Copying that directory while nothing runs is a backup.</summary>
    public static StoreOptions Sqlite(string directory) => new() { Directory = Path.GetFullPath(directory) };

    /// <summary>A PostgreSQL database that exists and belongs to the user; the schema is made in it.</summary>
    public static StoreOptions Postgres(string connectionString) => new() { ConnectionString = connectionString };
}
