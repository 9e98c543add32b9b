using System.Collections.Frozen;
using System.Collections.Immutable;
using Guiju.Kernel.Reports;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Law;

/// <summary>The law as loaded: statutes, the work calendar, and every procedure in every version, compiled.</summary>
public sealed class LawBook
{
    private readonly FrozenDictionary<string, ImmutableArray<CompiledProcedure>> _versions;

    /// <summary>Binds what the loader has read and checked.</summary>
    public LawBook(
        ImmutableArray<Statute> statutes,
        WorkCalendar calendar,
        IEnumerable<ProcedureDefinition> procedures,
        ImmutableDictionary<string, ReportTemplate>? reports = null)
    {
        Reports = reports ?? ImmutableDictionary<string, ReportTemplate>.Empty;
        Statutes = statutes;
        Calendar = calendar;
        _versions = procedures
            .GroupBy(p => p.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.OrderBy(p => p.From).Select(CompiledProcedure.Compile).ToImmutableArray(),
                StringComparer.Ordinal);
        Procedures = [.. _versions.Values.SelectMany(v => v).OrderBy(p => p.Definition.Version, StringComparer.Ordinal)];
    }

    /// <summary>All statute versions.</summary>
    public ImmutableArray<Statute> Statutes { get; }

    /// <summary>The work calendar of all published notices.</summary>
    public WorkCalendar Calendar { get; }

    /// <summary>Templates of reports by the name of their file, e.g. <c>annual-report</c>.</summary>
    public ImmutableDictionary<string, ReportTemplate> Reports { get; }

    /// <summary>All versions of all procedures, by id and date.</summary>
    public ImmutableArray<CompiledProcedure> Procedures { get; }

    /// <summary>The version under which a case may be opened on a day, or null: none is in force then.</summary>
    public CompiledProcedure? InForce(string id, DateOnly day)
    {
        foreach (var version in _versions.GetValueOrDefault(id, []))
        {
            if (version.Definition.From <= day && (version.Definition.To is not { } to || day <= to))
            {
                return version;
            }
        }

        return null;
    }

    /// <summary>The version a case was opened under; throws when it is no longer shipped, which is a bug: versions in use are kept for ever.</summary>
    public CompiledProcedure Version(string id, DateOnly from) =>
        _versions.GetValueOrDefault(id, []).FirstOrDefault(v => v.Definition.From == from)
        ?? throw new InvalidOperationException($"The law does not hold {id}@{from:yyyy-MM-dd}, under which a case was opened.");

    /// <summary>The newest version of a procedure, or null.</summary>
    public CompiledProcedure? Newest(string id) => _versions.GetValueOrDefault(id, []).LastOrDefault();
}
