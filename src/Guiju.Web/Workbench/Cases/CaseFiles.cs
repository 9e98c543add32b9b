using Guiju.Kernel.Cases;
using Guiju.Kernel.Ledger;
using Guiju.Store;
using Guiju.Store.Reading;
using Guiju.Web.Acting;

namespace Guiju.Web.Workbench.Cases;

/// <summary>A file bound to an act of a case, for those who may see the case.</summary>
internal static class CaseFiles
{
    public static async Task<IResult> ReadAsync(
        string id, string digest, CaseReading cases, CaseReader reads, EvidenceFiles files, Session session, CancellationToken cancel)
    {
        if (!Digest.TryParse(digest, out var wanted) || await cases.FindAsync(id, cancel) is null)
        {
            return Results.NotFound();
        }

        var acts = await reads.ActsAsync(session.Region, CaseState.StreamOf(id), cancel);
        return acts.SelectMany(placed => placed.Act.Evidence).FirstOrDefault(file => file.Digest == wanted) is { } evidence
            && await files.FindAsync(session.Region, wanted, cancel) is { } bytes
                // As a download: a file somebody sent is never shown as a page of ours.
                ? Results.File(bytes, evidence.MediaType, evidence.Name)
                : Results.NotFound();
    }
}
