using CsCheck;
using Guiju.LawFiles;

namespace Guiju.Tests.LawFiles;

/// <summary>Whatever a file holds, the loader answers with faults and never throws.</summary>
public sealed class MutatedLawTests
{
    private static readonly LawFile[] Whole = [.. CaseFiles.Files("good", "everything")];

    private static readonly string[] Pieces =
    [
        ": ", "- ", "\n", "  ", "{", "}", "[", "]", "&a ", "*a", "!t ", "\"", "'", "|\n", ">\n", "#", "---\n", "?", "\t", "=", "..", "-1", "0", "99999999999",
        "true", "decide", "open", "outcome", "第十条", "第条", "20 workdays", "2021-13-01", "\u0001", "\ud83d", "\u2028", "<<: ", "null", "~",
    ];

    private static readonly Gen<string> Mutated = Gen.Select(
        Gen.Int[0, Whole.Length - 1],
        Gen.Select(Gen.Double[0, 1], Gen.Int[0, 60], Gen.Int[-1, Pieces.Length - 1]).Array[1, 6],
        (file, edits) =>
        {
            var text = Whole[file].Text;
            foreach (var (at, length, piece) in edits)
            {
                var from = (int)(at * text.Length);
                var cut = piece < 0 || length % 2 == 0 ? Math.Min(length, text.Length - from) : 0;
                text = text[..from] + (piece < 0 ? "" : Pieces[piece]) + text[(from + cut)..];
            }

            return $"{file}\n{text}";
        });

    [Fact]
    public void A_mutated_file_is_reported_and_never_throws() => Mutated.Sample(
        mutated =>
        {
            var file = int.Parse(mutated.AsSpan(0, mutated.IndexOf('\n', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture);
            var files = Whole.ToArray();
            files[file] = files[file] with { Text = mutated[(mutated.IndexOf('\n', StringComparison.Ordinal) + 1)..] };
            Assert.All(CaseFiles.Faults(files), line => Assert.Matches("^law/[^ ]+:[0-9]+:[0-9]+: L[0-9]{3} .", line));
        },
        iter: 3000);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n# nothing\n")]
    [InlineData("~")]
    [InlineData("- a\n- b\n")]
    [InlineData("a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: {l: {m: {n: {o: {p: {q: {r: {s: {t: {u: {v: {w: {x: {y: {z: 1}}}}}}}}}}}}}}}}}}}}}}}}}}")]
    [InlineData("? [a, b]\n: c\n")]
    [InlineData("id: \"\\ud800\"\n")]
    [InlineData("\0")]
    public void A_file_of_another_kind_is_reported(string text)
    {
        var files = Whole.ToArray();
        files[^1] = files[^1] with { Text = text };

        Assert.NotEmpty(CaseFiles.Faults(files));
    }
}
