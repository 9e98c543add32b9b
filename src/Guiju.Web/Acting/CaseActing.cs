using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Ledger;
using Guiju.Web.Resources;

namespace Guiju.Web.Acting;

/// <summary>From a form that was sent to the desk of the cases.</summary>
public sealed class CaseActing(CaseDesk desk, EvidenceForm evidence, Session session, Text text)
{
    /// <summary>Records a further act of a case.</summary>
    public async Task<Outcome<Recorded>> RecordAsync(CaseState state, ActForm form, IFormFileCollection files, CancellationToken cancel)
    {
        var (intent, faults) = form.ToIntent(session.Actor, key => text[key]);
        if (intent is null)
        {
            return new Outcome<Recorded>.Faulted(faults);
        }

        var (kept, wrong) = await evidence.TakeAsync(files, cancel);
        return wrong.IsEmpty
            ? await desk.RecordAsync(new RecordAct(session.Region, state.Id, intent, Stamp(form, kept)), cancel)
            : new Outcome<Recorded>.Faulted(wrong);
    }

    /// <summary>Opens a case by a form.</summary>
    public async Task<Outcome<Recorded>> OpenAsync(
        string procedure, CaseProfile profile, ActForm form, IFormFileCollection files, CancellationToken cancel)
    {
        var (intent, faults) = form.ToIntent(session.Actor, key => text[key]);
        if (intent is null)
        {
            return new Outcome<Recorded>.Faulted(faults);
        }

        var (kept, wrong) = await evidence.TakeAsync(files, cancel);
        return wrong.IsEmpty
            ? await desk.OpenAsync(new OpenCase(session.Region, procedure, profile, intent, Stamp(form, kept)), cancel)
            : new Outcome<Recorded>.Faulted(wrong);
    }

    private Stamp Stamp(ActForm form, ImmutableArray<Evidence> kept) =>
        new(session.Now, Key(form[ActForm.KeyField])) { Evidence = kept, Note = form[ActForm.NoteField].Trim() };

    // The key is the form's word, held to the person: nobody can be answered with somebody else's act.
    private string Key(string sent) =>
        $"form/{session.Actor.Id}/{(sent.Length is > 0 and <= 64 ? sent : Guid.CreateVersion7().ToString("N"))}";
}
