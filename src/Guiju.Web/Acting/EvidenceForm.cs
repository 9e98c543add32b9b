using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Ledger;
using Guiju.Store;
using Guiju.Web.Resources;

namespace Guiju.Web.Acting;

/// <summary>Takes the files of a form in: judged by size and kind, hashed as they arrive.</summary>
public sealed class EvidenceForm(EvidenceFiles files, Session session, Text text)
{
    /// <summary>Most bytes of one file.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>Kinds taken, as in HTML.</summary>
    public const string Accepted = ".pdf,.jpg,.jpeg,.png,.ofd,.docx,.xlsx,.txt";

    private static readonly string[] Extensions = Accepted.Split(',');

    /// <summary>Every file of the form, or every fault; nothing is kept while there is a fault.</summary>
    public async Task<(ImmutableArray<Evidence> Kept, ImmutableArray<Fault> Faults)> TakeAsync(IFormFileCollection sent, CancellationToken cancel)
    {
        var arrived = sent.Where(file => file.Length > 0).ToList();
        var faults = arrived.SelectMany(Faults).ToImmutableArray();
        if (!faults.IsEmpty)
        {
            return ([], faults);
        }

        var kept = ImmutableArray.CreateBuilder<Evidence>(arrived.Count);
        foreach (var file in arrived)
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancel);
            kept.Add(await files.KeepAsync(session.Region, Path.GetFileName(file.FileName), MediaType(file), bytes.ToArray(), cancel));
        }

        return (kept.ToImmutable(), []);
    }

    // The browser's word is not taken for what a file is: a page of another site must never be served as one of ours.
    private static string MediaType(IFormFile file) => Path.GetExtension(file.FileName).ToLowerInvariant() switch
    {
        ".pdf" => "application/pdf",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".png" => "image/png",
        ".txt" => "text/plain",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    };

    private IEnumerable<Fault> Faults(IFormFile file)
    {
        var name = Path.GetFileName(file.FileName);
        if (file.Length > MostBytes)
        {
            yield return new Fault("file.size", text["Desk.File.Size", name, MostBytes / 1024 / 1024], "files");
        }

        if (!Extensions.Contains(Path.GetExtension(name).ToLowerInvariant()))
        {
            yield return new Fault("file.kind", text["Desk.File.Kind", name, Accepted], "files");
        }
    }
}
