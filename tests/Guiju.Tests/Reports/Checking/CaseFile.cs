using System.Globalization;
using Guiju.Kernel.Reports.Checking;

namespace Guiju.Tests.Reports.Checking;

/// <summary>
/// A sentence under <c>tests/reports</c> with what a careful reader says of it: one line per claim, such as
/// <c>sum inconsistent 15 = 1 + 11 + 2 (14)</c> or <c>ratio consistent 66.7% = 80 / 120</c>, and perhaps a line <c>figures 15 次; 1 次</c>.
/// </summary>
internal static class CaseFile
{
    public static string Root { get; } = Path.Combine(Repository(), "tests", "reports");

    public static IEnumerable<string> All() =>
        from path in Directory.EnumerateFiles(Root, "*.expected", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Root, path)
        orderby name
        select name[..^".expected".Length].Replace('\\', '/');

    public static string[] Expected(string name) => [.. File.ReadAllLines(Path.Combine(Root, name + ".expected")).Order(StringComparer.Ordinal)];

    public static CheckResult Check(string name) => ReportChecker.Check(ReportText.FromPlain(File.ReadAllText(Path.Combine(Root, name + ".txt"))));

    public static string[] Found(CheckResult result, bool figures)
    {
        var lines = result.Claims.Select(Line).ToList();
        if (figures)
        {
            lines.Add("figures " + (result.Figures.Length == 0 ? "none" : string.Join("; ", result.Figures.Select(f => $"{Number(f.Value)} {f.Unit}"))));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    public static string Line(Claim claim)
    {
        var verdict = claim.Verdict switch { Verdict.Consistent => "consistent", Verdict.Inconsistent => "inconsistent", _ => "unknown" };
        var expected = claim.Verdict == Verdict.Inconsistent ? $" ({Number(claim.Expected!.Value)})" : "";
        return claim.Kind == ClaimKind.Sum
            ? $"sum {verdict} {Number(claim.TotalValue)} = {string.Join(" + ", claim.PartValues.Select(Number))}{expected}"
            : $"ratio {verdict} {Number(claim.Stated!.Value)}% = {Number(claim.Parts[0].Value)} / {Number(claim.TotalValue)}{expected}";
    }

    private static string Number(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Guiju.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Guiju.slnx");
    }
}
