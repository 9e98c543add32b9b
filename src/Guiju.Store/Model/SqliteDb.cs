using Microsoft.EntityFrameworkCore;

namespace Guiju.Store.Model;

/// <summary>The schema on SQLite: legal days as ISO text, which sorts.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : StoreDb(options);
