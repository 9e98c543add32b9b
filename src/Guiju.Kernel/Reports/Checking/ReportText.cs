using System.Collections.Immutable;

namespace Guiju.Kernel.Reports.Checking;

/// <summary>A report as words with places, whatever file it came from.</summary>
/// <param name="Lines">Every line, table rows included.</param>
/// <param name="Tables">The tables among them.</param>
public sealed record ReportText(ImmutableArray<ReportLine> Lines, ImmutableArray<ReportTable> Tables)
{
    /// <summary>Reads plain text: a line ends at LF, CR LF or CR; a byte order mark is dropped.</summary>
    public static ReportText FromPlain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = ImmutableArray.CreateBuilder<ReportLine>();
        var rest = text.AsSpan();
        if (rest.StartsWith("\uFEFF", StringComparison.Ordinal))
        {
            rest = rest[1..];
        }

        while (true)
        {
            var end = rest.IndexOfAny('\r', '\n');
            lines.Add(new ReportLine(lines.Count + 1, (end < 0 ? rest : rest[..end]).ToString()));
            if (end < 0)
            {
                return new ReportText(lines.ToImmutable(), []);
            }

            rest = rest[(rest[end..].StartsWith("\r\n", StringComparison.Ordinal) ? end + 2 : end + 1)..];
        }
    }
}
