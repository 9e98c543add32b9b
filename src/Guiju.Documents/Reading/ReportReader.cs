using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Guiju.Kernel;
using Guiju.Kernel.Reports.Checking;

namespace Guiju.Documents.Reading;

/// <summary>Reads anybody's report as words with places: plain text, Markdown, HTML and Word.</summary>
public static class ReportReader
{
    private static readonly WordBook Words = new("Guiju.Documents.Reading.ReadingWords", typeof(ReportReader).Assembly);

    /// <summary>Extensions that are read, with the dot.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".html", ".htm", ".docx"];

    /// <summary>Reads the file at a path; its extension says what it is.</summary>
    /// <returns>The text, or the faults <c>report.extension</c>, <c>report.missing</c>, <c>report.unreadable</c>.</returns>
    public static Outcome<ReportText> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!Known(Path.GetExtension(path)))
        {
            return Fault("report.extension", path, string.Join("、", Extensions));
        }

        if (!File.Exists(path))
        {
            return Fault("report.missing", path);
        }

        using var stream = File.OpenRead(path);
        return Read(stream, Path.GetExtension(path), path);
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="extension">What it is, e.g. <c>.docx</c>; case does not matter.</param>
    /// <param name="name">Its name, for faults.</param>
    public static Outcome<ReportText> Read(Stream stream, string extension, string name = "")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(extension);
        if (!Known(extension))
        {
            return Fault("report.extension", name, string.Join("、", Extensions));
        }

        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        try
        {
            return new Outcome<ReportText>.Accepted(extension.ToUpperInvariant() switch
            {
                ".DOCX" => WordReport.Read(whole),
                ".MD" => MarkdownReport.Read(EncodedText.Decode(whole.ToArray())),
                ".HTML" or ".HTM" => HtmlReport.Read(EncodedText.DecodeHtml(whole.ToArray())),
                _ => ReportText.FromPlain(EncodedText.Decode(whole.ToArray())),
            });
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or FileFormatException or OpenXmlPackageException or XmlException or DecoderFallbackException)
        {
            return Fault("report.unreadable", name);
        }
    }

    private static bool Known(string extension) => Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);

    private static Outcome<ReportText>.Faulted Fault(string code, string place, params object[] values) =>
        new([Words.Fault(code, place, values)]);
}
