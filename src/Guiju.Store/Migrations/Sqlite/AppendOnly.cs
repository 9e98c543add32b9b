using Microsoft.EntityFrameworkCore.Migrations;

namespace Guiju.Store.Migrations.Sqlite;

/// <summary>What EF cannot say: which rows may only ever be added.</summary>
internal static class AppendOnly
{
    public static void Up(MigrationBuilder migration)
    {
        Guard(migration, "acts", "checkpoints", "agenda_topics");

        // INSERT OR REPLACE deletes the row in its way without asking the trigger above.
        migration.Sql("""
            CREATE TRIGGER acts_no_replace BEFORE INSERT ON acts
            WHEN EXISTS (SELECT 1 FROM acts WHERE region = NEW.region AND position = NEW.position)
                OR EXISTS (SELECT 1 FROM acts WHERE region = NEW.region AND stream = NEW.stream AND sequence = NEW.sequence)
                OR EXISTS (SELECT 1 FROM acts WHERE region = NEW.region AND idempotency_key = NEW.idempotency_key)
            BEGIN SELECT RAISE(ABORT, 'acts is append-only: no replace'); END;
            """);
        migration.Sql("""
            CREATE TRIGGER checkpoints_no_replace BEFORE INSERT ON checkpoints
            WHEN EXISTS (SELECT 1 FROM checkpoints WHERE region = NEW.region AND size = NEW.size)
            BEGIN SELECT RAISE(ABORT, 'checkpoints is append-only: no replace'); END;
            """);
        migration.Sql("""
            CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence
            BEGIN SELECT RAISE(ABORT, 'evidence is not altered'); END;
            """);
    }

    /// <summary>The same for tables that were not written before the migration <c>Seals</c>.</summary>
    public static void UpForSeals(MigrationBuilder migration) => Guard(migration, "merkle_blocks", "calendar_changes", "clock_moves");

    private static void Guard(MigrationBuilder migration, params ReadOnlySpan<string> tables)
    {
        foreach (var table in tables)
        {
            migration.Sql($"""
                CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
                BEGIN SELECT RAISE(ABORT, '{table} is append-only: no update'); END;
                """);
            migration.Sql($"""
                CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
                BEGIN SELECT RAISE(ABORT, '{table} is append-only: no delete'); END;
                """);
        }
    }
}
