using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Guiju.Kernel.Reports.Checking;

namespace Guiju.Kernel.Reports;

/// <summary>
/// An edition for programs: chapters, text, every figure with the value it states, its exact value, definition and period, and the checks.
/// <c>value</c> is the number as the text states it; where that was rounded down (180多) <c>exact</c> holds the count.
/// </summary>
public static class ReportJson
{
    /// <summary>Writes the edition.</summary>
    public static string Write(ReportEdition edition)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("title", edition.Title);
            json.WriteString("region", edition.Zone);
            json.WriteNumber("year", edition.Year);
            json.WriteBoolean("sound", edition.Sound);
            json.WriteStartArray("figures");
            foreach (var figure in edition.Figures)
            {
                Write(json, figure);
            }

            json.WriteEndArray();
            json.WriteStartArray("blocks");
            foreach (var block in edition.Blocks)
            {
                json.WriteStartObject();
                json.WriteNumber("level", block.Level);
                json.WriteString("id", block.Id);
                json.WriteString("text", block.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteChecks(json, edition);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, EditionFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("key", figure.Definition.Key);
        json.WriteString("title", figure.Definition.Title);
        WriteNumber(json, "value", figure.Stated.Stated);
        json.WriteString("unit", figure.Definition.Unit);
        if (figure.Stated.Qualifier.Length > 0)
        {
            json.WriteString("qualifier", figure.Stated.Qualifier);
        }

        WriteNumber(json, "exact", figure.Stated.Value);
        json.WriteString("text", figure.Stated.Text);
        json.WriteString("definition", figure.Definition.Definition);
        json.WriteString("from", figure.Period.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("to", figure.Period.End.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteChecks(Utf8JsonWriter json, ReportEdition edition)
    {
        json.WriteStartArray("untraced");
        foreach (var number in edition.Untraced)
        {
            json.WriteStartObject();
            json.WriteString("text", number.Text);
            json.WriteNumber("line", number.Line);
            json.WriteNumber("column", number.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missing-chapters");
        foreach (var chapter in edition.MissingChapters)
        {
            json.WriteStringValue(chapter.Requires);
        }

        json.WriteEndArray();
        json.WritePropertyName("check");
        json.WriteRawValue(CheckJson.Write(edition.Check));
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number / 1.000000000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
