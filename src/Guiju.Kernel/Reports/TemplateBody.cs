using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Guiju.Kernel.Reports;

/// <summary>
/// Reads the body of a template: Markdown headings with an optional <c>{#id}</c>, paragraphs separated by blank lines, placeholders in double braces.
/// Nothing else of Markdown is needed for an official document, so nothing else is read: a list or a table in a template is a fault, not a guess.
/// </summary>
public static partial class TemplateBody
{
    /// <summary>Reads the body, adding every fault with its place.</summary>
    /// <param name="markdown">The body.</param>
    /// <param name="source">File name for places.</param>
    /// <param name="firstLine">Line of the file on which the body begins.</param>
    /// <param name="faults">Receives faults.</param>
    public static ImmutableArray<TemplateBlock> Read(string markdown, string source, int firstLine, ICollection<Fault> faults)
    {
        var blocks = ImmutableArray.CreateBuilder<TemplateBlock>();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].Trim();
            if (text.Length == 0)
            {
                continue;
            }

            var line = firstLine + i;
            var heading = HeadingPattern().Match(text);
            if (heading.Success)
            {
                blocks.Add(new TemplateBlock(
                    heading.Groups["marks"].Length, heading.Groups["id"].Value, Spans(heading.Groups["text"].Value.Trim(), source, line, faults), line));
            }
            else if (text[0] is '-' or '*' or '|' or '>' or '#')
            {
                faults.Add(new Fault("R001", KernelWords.Say("report.markup"), $"{source}:{line}:1"));
            }
            else
            {
                blocks.Add(new TemplateBlock(0, "", Spans(text, source, line, faults), line));
            }
        }

        return blocks.ToImmutable();
    }

    /// <summary>Reads one line of text with placeholders.</summary>
    public static ImmutableArray<TemplateSpan> Spans(string text, string source, int line, ICollection<Fault> faults)
    {
        var spans = ImmutableArray.CreateBuilder<TemplateSpan>();
        var at = 0;
        foreach (Match match in PlaceholderPattern().Matches(text))
        {
            if (match.Index > at)
            {
                spans.Add(new TemplateSpan(SpanKind.Text, text[at..match.Index]));
            }

            spans.Add(Placeholder(match.Groups["key"].Value.Trim()));
            at = match.Index + match.Length;
        }

        var rest = text[at..];
        if (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal))
        {
            faults.Add(new Fault("R002", KernelWords.Say("report.braces"), $"{source}:{line}:{at + 1}"));
        }

        if (rest.Length > 0)
        {
            spans.Add(new TemplateSpan(SpanKind.Text, rest));
        }

        return spans.ToImmutable();
    }

    private static TemplateSpan Placeholder(string key) => key switch
    {
        "zone" => new TemplateSpan(SpanKind.Zone, ""),
        "year" => new TemplateSpan(SpanKind.Year, ""),
        _ when key.StartsWith("hand ", StringComparison.Ordinal) => new TemplateSpan(SpanKind.Hand, key["hand ".Length..].Trim()),
        _ when key.EndsWith(":date", StringComparison.Ordinal) => new TemplateSpan(SpanKind.FigureDate, key[..^":date".Length]),
        _ => new TemplateSpan(SpanKind.Figure, key),
    };

    [GeneratedRegex(@"^(?<marks>#{2,6})\s+(?<text>.*?)\s*(\{#(?<id>[a-z][a-z0-9-]*)\})?$")]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"\{\{(?<key>[^{}]+)\}\}")]
    private static partial Regex PlaceholderPattern();
}
