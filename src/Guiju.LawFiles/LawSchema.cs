using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Guiju.Kernel.Law;
using Guiju.LawFiles.Reading;

namespace Guiju.LawFiles;

/// <summary>
/// JSON Schemas of the law files, for editors. They are drawn by the readers themselves, so they know the same keys; what spans places
/// (references, citations, clocks) only the loader checks.
/// </summary>
public static class LawSchema
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Names of the schemas, as their files under <c>law/schema/</c> are named.</summary>
    public static ImmutableArray<string> Names { get; } = ["procedure", "statutes", "calendar", "report"];

    /// <summary>The schema's text, with a newline at its end.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such schema.</exception>
    public static string Draw(string name)
    {
        var schema = name switch
        {
            "procedure" => Describer.Draw(
                FaultWords.Say("schema.procedure"),
                c => ProcedureReader.Read(c, "/", ImmutableDictionary<string, Statute>.Empty, new FaultList())),
            "statutes" => Describer.Draw(FaultWords.Say("schema.statutes"), c => StatuteReader.Read(c)),
            "calendar" => Describer.Draw(FaultWords.Say("schema.calendar"), c => CalendarReader.Read(c)),
            "report" => Describer.Draw(
                FaultWords.Say("schema.report"),
                c => ReportReader.Read(c, "/", [], ImmutableDictionary<string, Statute>.Empty, new FaultList())),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };
        return schema.ToJsonString(Indented) + "\n";
    }
}
