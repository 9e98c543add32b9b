using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Guiju.Kernel.Reports.Checking;

/// <summary>Writes a check as JSON for programs: <c>figures</c> and <c>claims</c>.</summary>
public static class CheckJson
{
    /// <summary>The whole result, indented, Chinese unescaped. Parts stand in the unit of their total.</summary>
    public static string Write(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("figures");
            foreach (var figure in result.Figures)
            {
                WriteFigure(json, figure);
            }

            json.WriteEndArray();
            json.WriteStartArray("claims");
            foreach (var claim in result.Claims)
            {
                WriteClaim(json, claim);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteFigure(Utf8JsonWriter json, FoundFigure figure)
    {
        json.WriteStartObject();
        json.WriteNumber("value", Tidy(figure.Value));
        json.WriteString("unit", figure.Unit);
        json.WriteString("text", figure.Text);
        json.WriteNumber("line", figure.Line);
        json.WriteNumber("column", figure.Column);
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("kind", claim.Kind == ClaimKind.Sum ? "sum" : "ratio");
        json.WriteString("verdict", claim.Verdict switch
        {
            Verdict.Consistent => "consistent",
            Verdict.Inconsistent => "inconsistent",
            _ => "unknown",
        });
        json.WriteNumber("total", Tidy(claim.TotalValue));
        json.WriteStartArray("parts");
        foreach (var part in claim.PartValues)
        {
            json.WriteNumberValue(Tidy(part));
        }

        json.WriteEndArray();
        if (claim.Expected is { } expected)
        {
            json.WriteNumber("expected", Tidy(expected));
        }
        else
        {
            json.WriteNull("expected");
        }

        if (claim.Stated is { } stated)
        {
            json.WriteNumber("stated", Tidy(stated.Value));
        }

        json.WriteString("text", claim.Text);
        json.WriteNumber("line", claim.Line);
        json.WriteEndObject();
    }

    /// <summary>Drops trailing zeros and what lies beyond ten decimals.</summary>
    private static decimal Tidy(decimal value) => Math.Round(value, 10) / 1.0000000000000000000000000000m;
}
