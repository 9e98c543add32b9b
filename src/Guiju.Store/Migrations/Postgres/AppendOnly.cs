using Microsoft.EntityFrameworkCore.Migrations;

namespace Guiju.Store.Migrations.Postgres;

/// <summary>What EF cannot say: which rows may only ever be added, and what a topic rests on.</summary>
internal static class AppendOnly
{
    public static void Up(MigrationBuilder migration)
    {
        migration.Sql("""
            ALTER TABLE agenda_topics ADD CONSTRAINT fk_agenda_topics_review
            FOREIGN KEY (region, stream, review_sequence, review_kind, review_outcome)
            REFERENCES acts (region, stream, sequence, kind, outcome) ON DELETE RESTRICT;
            """);
        migration.Sql("""
            CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION '% is append-only: no %', TG_TABLE_NAME, lower(TG_OP) USING ERRCODE = 'integrity_constraint_violation';
            END $$;
            """);
        Guard(migration, "acts", "checkpoints", "agenda_topics");
        migration.Sql("CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION append_only();");
    }

    /// <summary>The same for tables that were not written before the migration <c>Seals</c>.</summary>
    public static void UpForSeals(MigrationBuilder migration) => Guard(migration, "merkle_blocks", "calendar_changes", "clock_moves");

    private static void Guard(MigrationBuilder migration, params ReadOnlySpan<string> tables)
    {
        foreach (var table in tables)
        {
            migration.Sql($"""
                CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION append_only();
                CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION append_only();
                """);
        }
    }
}
