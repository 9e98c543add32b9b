using Microsoft.EntityFrameworkCore;

namespace Guiju.Store.Model;

/// <summary>The schema on PostgreSQL: texts compared by code point as on SQLite, values of register entries as jsonb.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : StoreDb(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var property in builder.Model.GetEntityTypes()
            .Where(e => e.ClrType.Namespace == typeof(PostgresDb).Namespace)
            .SelectMany(e => e.GetProperties())
            .Where(p => p.ClrType == typeof(string)))
        {
            property.SetCollation("C");
        }

        var values = builder.Entity<EntryRow>().Property(e => e.FieldValues).HasColumnType("jsonb").Metadata;
        values.SetCollation(null);
    }
}
