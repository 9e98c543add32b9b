using System.Collections.Immutable;
using Guiju.Kernel.Law;
using Guiju.LawFiles.Yaml;

namespace Guiju.LawFiles.Reading;

/// <summary>A statute version with its place in <c>statutes.yaml</c>.</summary>
internal sealed record PlacedStatute(Statute Statute, Place At);

/// <summary>Reads <c>law/statutes.yaml</c>: a map from the key of a statute version to what is known of it.</summary>
internal static class StatuteReader
{
    public static Scalar<Standing> Standings { get; } = Scalars.OneOf(
        ("verified", Standing.Verified), ("judgement", Standing.Judgement), ("unverified", Standing.Unverified), ("local-rule", Standing.LocalRule));

    private static readonly Scalar<string> VersionKey = new(
        text => text.Split('.').All(part => part.Length > 0) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.')
                ? ScalarResult<string>.Of(text)
                : ScalarResult<string>.Fault("L018", text),
        "",
        s =>
        {
            s["type"] = "string";
            s["pattern"] = @"^[a-z0-9-]+(\.[a-z0-9-]+)*$";
        });

    public static ImmutableArray<PlacedStatute> Read(Cursor file) =>
        file.Entries(VersionKey, (id, at, entry) => new PlacedStatute(entry.Map("statute", map => One(id, map)), at));

    private static Statute One(string id, MapCursor map)
    {
        var title = map.Required("title").Read(Scalars.Text);
        var shorter = map.Required("short").Read(Scalars.Text);
        var number = map.Or("number", Scalars.Text, "");
        var range = map.Required("in-force").Read(Scalars.Range);
        return new Statute(
            id,
            title,
            shorter,
            number,
            range.From,
            range.To,
            map.Or("days", Scalars.DayRule, Kernel.Time.DayRule.AllCalendar),
            map.Or("days-basis", Scalars.Text, ""),
            map.Or("standing", Standings, Standing.Verified),
            map.Required("articles").Read(Scalars.Whole(0, 2000)));
    }
}
