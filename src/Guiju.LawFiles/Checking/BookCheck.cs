using System.Collections.Immutable;
using System.Globalization;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.LawFiles.Reading;

namespace Guiju.LawFiles.Checking;

/// <summary>Checks between files: versions that overlap, numbers used twice, files in the wrong place, notices that contradict themselves.</summary>
internal static class BookCheck
{
    public static void Statutes(ImmutableArray<PlacedStatute> statutes, FaultList faults)
    {
        var seen = new List<Statute>();
        foreach (var (statute, at) in statutes.Where(s => s.Statute.Id.Length > 0))
        {
            var stem = Stem(statute.Id);
            if (seen.Find(s => Stem(s.Id) == stem && Force(s).Overlaps(Force(statute))) is { } other)
            {
                faults.Add("L034", at, statute.Id, other.Id);
            }

            seen.Add(statute);
            if (statute.Days.Equals(DayRule.AllCalendar))
            {
                continue;
            }

            // A regulation may say it for its law (审计法实施条例), so the article may lie in another instrument named before it.
            if (statute.DaysBasis.Length == 0 || (ArticleText.Articles(statute.DaysBasis) is { } articles && articles.Any(a => a > statute.Articles)))
            {
                faults.Add("L035", at, statute.Id);
            }
        }
    }

    public static void Notices(ImmutableArray<PlacedNotice> notices, FaultList faults)
    {
        var seen = new HashSet<(int, int)>();
        foreach (var (notice, at) in notices.Where(n => n.Notice.Year > 0))
        {
            if (!notice.Contradictions.IsEmpty)
            {
                faults.Add("L080", at, Days(notice.Contradictions));
            }

            if (!notice.Strays.IsEmpty)
            {
                faults.Add("L081", at, notice.Year, Days(notice.Strays));
            }

            if (!seen.Add((notice.Year, notice.Edition)))
            {
                faults.Add("L082", at, notice.Year, notice.Edition);
            }

            if (!at.File.EndsWith($"/{notice.Year.ToString(CultureInfo.InvariantCulture)}.yaml", StringComparison.Ordinal))
            {
                faults.Add("L023", at, $"calendar/{notice.Year.ToString(CultureInfo.InvariantCulture)}.yaml");
            }
        }
    }

    public static void Versions(ImmutableArray<ProcedureSource> procedures, FaultList faults)
    {
        var seen = new List<ProcedureSource>();
        foreach (var procedure in procedures.Where(p => p.Definition.Id.Length > 0))
        {
            var definition = procedure.Definition;
            var expected = $"procedures/{definition.Id.Replace('.', '/')}/{definition.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.yaml";
            if (definition.From != DateOnly.MinValue && definition.Source != expected)
            {
                faults.Add("L023", procedure.IdAt, expected);
            }

            foreach (var other in seen)
            {
                if (other.Definition.Id == definition.Id && other.Effective.Overlaps(procedure.Effective))
                {
                    faults.Add("L059", procedure.EffectiveAt, other.Definition.Source, other.Effective.ToString());
                }
                else if (other.Definition.Id != definition.Id && other.Definition.NumberPrefix == definition.NumberPrefix)
                {
                    faults.Add("L060", procedure.PrefixAt, definition.NumberPrefix, other.Definition.Id);
                }
            }

            seen.Add(procedure);
        }
    }

    private static string Stem(string id) => id.LastIndexOf('.') is > 0 and var dot ? id[..dot] : id;

    private static DayRange Force(Statute statute) => new(statute.From, statute.To);

    private static string Days(IEnumerable<DateOnly> days) =>
        string.Join('、', days.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
