using Guiju.Documents.Writing;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Registers;
using Guiju.Store;
using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Components.Lists;
using Guiju.Web.Reading;
using Guiju.Web.Resources;

namespace Guiju.Web.Workbench.Registers;

/// <summary>What is downloaded from a register: the list as filtered, the template of an import, files bound to acts.</summary>
internal static class RegisterFiles
{
    private const string Csv = "csv";

    /// <summary>The list as an Excel file: the rows of the page's filter, all fields, in the page's order.</summary>
    public static async Task<IResult> ExportAsync(
        string key, HttpContext context, EntryReader reads, RegisterBook registers, EntryNames names, Session session, Text text)
    {
        if (registers.Find(key) is not { } register)
        {
            return Results.NotFound();
        }

        var list = ListQuery.Parse(context.Request.Query, RegisterLists.Shape(register));
        var page = await reads.ListAsync(session.Region, register, RegisterLists.Query(register, list, PageRequest.MostRows), context.RequestAborted);
        await names.LearnAsync(register, page.Items.Select(row => row.Values), context.RequestAborted);
        var withdrawn = page.Items.Any(row => row.Withdrawn);
        IReadOnlyList<string> heads = [.. register.Fields.Select(field => field.Title), .. withdrawn ? [text["Registers.Withdrawn"]] : Array.Empty<string>()];
        var file = new MemoryStream();
        SheetWriter.Excel(
            file,
            register.Title,
            heads,
            page.Items.Select(IReadOnlyList<object?> (row) =>
            [
                .. register.Fields.Select(field => Cell(field, row.Values.GetValueOrDefault(field.Key), names)),
                .. withdrawn ? [row.Withdrawn ? text["Registers.Gone"] : ""] : Array.Empty<object?>(),
            ]));
        return Excel(file, $"{register.Title}-{session.Today:yyyyMMdd}");
    }

    /// <summary>A sheet with the heads alone, to be filled in; the Excel one explains each column on a second sheet.</summary>
    public static IResult Template(string key, string extension, RegisterBook registers, Text text)
    {
        if (registers.Find(key) is not { } register || extension is not ("xlsx" or Csv))
        {
            return Results.NotFound();
        }

        var file = new MemoryStream();
        var name = text["Registers.Template.Name", register.Title];
        IReadOnlyList<string> heads = [.. register.Fields.Select(field => field.Title)];
        if (extension == Csv)
        {
            SheetWriter.Csv(file, heads, []);
            file.Position = 0;
            return Results.File(file, "text/csv; charset=utf-8", name + ".csv");
        }

        SheetWriter.Excel(
            file,
            (register.Title, heads, []),
            (text["Registers.Template.About"],
                [text["Registers.Template.Column"], text["Registers.Template.Required"], text["Registers.Template.Kind"], text["Registers.Template.Help"]],
                register.Fields.Select(IReadOnlyList<object?> (field) =>
                [
                    field.Title,
                    field.Required ? text["Desk.Yes"] : text["Desk.No"],
                    field.Kind == FieldKind.Choice
                        ? string.Join('、', field.Choices.Select(choice => choice.Title))
                        : field.RefersTo is { } target && registers.Find(target) is { } referred
                            ? text["Registers.Template.Refers", referred.Title]
                            : text[$"Registers.Kind.{field.Kind}"],
                    field.Help,
                ])));
        return Excel(file, name);
    }

    /// <summary>A file bound to an act of an entry.</summary>
    public static async Task<IResult> EvidenceAsync(
        string key, string number, string digest, RegisterBook registers, CaseReader reads, EvidenceFiles files, Session session, CancellationToken cancel)
    {
        if (registers.Find(key) is null || !Digest.TryParse(digest, out var wanted))
        {
            return Results.NotFound();
        }

        var acts = await reads.ActsAsync(session.Region, RegisterEntry.StreamOf(key, RegisterLists.Number(number)), cancel);
        return acts.SelectMany(placed => placed.Act.Evidence).FirstOrDefault(file => file.Digest == wanted) is { } evidence
            && await files.FindAsync(session.Region, wanted, cancel) is { } bytes
                // As a download: a file somebody sent is never shown as a page of ours.
                ? Results.File(bytes, evidence.MediaType, evidence.Name)
                : Results.NotFound();
    }

    // As people read it, and as an import reads it back: units by name, references by number, choices in words.
    private static object? Cell(RegisterField field, string? value, EntryNames names) => value is null or "" ? null : field.Kind switch
    {
        FieldKind.Integer or FieldKind.Decimal => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
        FieldKind.Money => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) / 100,
        FieldKind.Reference => value,
        FieldKind.List => value,
        _ => names.Show(field, value),
    };

    private static IResult Excel(MemoryStream file, string name)
    {
        file.Position = 0;
        return Results.File(file, SheetWriter.ExcelType, name + ".xlsx");
    }
}
