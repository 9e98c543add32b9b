using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guiju.Store.Model;

/// <summary>
/// Tables, keys and indexes. Every key of ours begins with the region. What EF cannot say — triggers, the foreign key of topics to the act
/// that passed them — stands in the migrations as SQL.
/// </summary>
internal static class Schema
{
    public static void Describe(ModelBuilder builder)
    {
        Table<ActRow>(builder, "acts", a => new { a.Region, a.Position }, acts =>
        {
            acts.HasIndex(a => new { a.Region, a.Stream, a.Sequence }).IsUnique();
            acts.HasIndex(a => new { a.Region, a.IdempotencyKey }).IsUnique();
            acts.HasIndex(a => new { a.Region, a.Stream, a.Sequence, a.Kind, a.Outcome }).IsUnique();
            acts.HasIndex(a => new { a.Region, a.Kind, a.HappenedOn });
            acts.ToTable(t =>
            {
                t.HasCheckConstraint("ck_acts_sequence", "sequence >= 1");
                t.HasCheckConstraint("ck_acts_position", "position >= 1");
                t.HasCheckConstraint("ck_acts_half", "happened_half IN (0, 1)");
                t.HasCheckConstraint("ck_acts_outcome", "outcome <> ''");
                t.HasCheckConstraint("ck_acts_hash", "length(hash) = 32 AND length(previous) = 32");
            });
        });
        Table<RegionHeadRow>(builder, "region_heads", h => h.Region);
        Table<CheckpointRow>(builder, "checkpoints", c => new { c.Region, c.Size });
        Table<MerkleBlockRow>(builder, "merkle_blocks", b => new { b.Region, b.Block });
        Table<EvidenceRow>(builder, "evidence", e => new { e.Region, e.Digest });
        Table<CounterRow>(builder, "counters", c => new { c.Region, c.Series, c.Year });
        Cases(builder);
        Table<EntryRow>(builder, "entries", e => new { e.Region, e.Register, e.Number });
        Table<TopicRow>(builder, "agenda_topics", t => new { t.Region, t.Meeting, t.Stream }, topics =>
        {
            topics.HasIndex(t => new { t.Region, t.Stream });
            topics.ToTable(t => t.HasCheckConstraint(
                "ck_agenda_topics_passed", $"review_kind = '{TopicRow.Review}' AND review_outcome = '{TopicRow.Passed}'"));
        });
        Table<CalendarChangeRow>(builder, "calendar_changes", c => new { c.Region, c.Id }, c => c.Property(x => x.Id).ValueGeneratedNever());
        Table<ClockMoveRow>(
            builder,
            "clock_moves",
            m => new { m.Region, m.ChangeId, m.CaseId, m.Duty, m.Round },
            moves => moves.HasIndex(m => new { m.Region, m.CaseId }));
        Identity(builder);
        NameColumns(builder);
    }

    private static void Cases(ModelBuilder builder)
    {
        Table<CaseRow>(builder, "cases", c => new { c.Region, c.Id }, cases =>
        {
            cases.HasIndex(c => new { c.Region, c.Number }).IsUnique();
            cases.HasIndex(c => new { c.Region, c.Procedure, c.OpenedOn });
            cases.HasIndex(c => new { c.Region, c.OpenedOn, c.Number });
            cases.HasIndex(c => new { c.Region, c.Unit, c.OpenedOn });
            cases.HasIndex(c => new { c.Region, c.ClosedOn, c.NextDue });
            cases.HasIndex(c => new { c.Region, c.Procedure, c.DecidedOn, c.Result, c.Kind });
            cases.HasIndex(c => new { c.Region, c.Mode, c.DecidedOn, c.Result, c.Item });
        });
        Table<ClockRow>(builder, "clocks", c => new { c.Region, c.CaseId, c.Duty, c.Round }, clocks =>
        {
            clocks.HasIndex(c => new { c.Region, c.State, c.Due });
            clocks.HasIndex(c => new { c.Region, c.Unit, c.State, c.Due });
            clocks.HasIndex(c => new { c.Region, c.State, c.MetOn });
        });
    }

    private static void Identity(ModelBuilder builder)
    {
        builder.Entity<GuijuUser>().ToTable("users");
        builder.Entity<IdentityRole>().ToTable("roles");
        builder.Entity<IdentityUserRole<string>>().ToTable("user_roles");
        builder.Entity<IdentityUserClaim<string>>().ToTable("user_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("user_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("user_tokens");
        builder.Entity<IdentityRoleClaim<string>>().ToTable("role_claims");
    }

    private static void Table<TRow>(
        ModelBuilder builder,
        string name,
        System.Linq.Expressions.Expression<Func<TRow, object?>> key,
        Action<EntityTypeBuilder<TRow>>? more = null)
        where TRow : class
    {
        var entity = builder.Entity<TRow>();
        entity.ToTable(name);
        entity.HasKey(key);
        more?.Invoke(entity);
    }

    private static void NameColumns(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
            }
        }
    }

    private static string Snake(string name) => string.Concat(name.Select((c, i) =>
        char.IsUpper(c) && i > 0 && !char.IsUpper(name[i - 1]) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
