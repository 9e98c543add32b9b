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
            ? await desk.RecordAsync(new RecordAct(session.Region, state.Id, intent, Stamp(form, kept, state.Id)), cancel)
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
            ? await desk.OpenAsync(new OpenCase(session.Region, procedure, profile, intent, Stamp(form, kept, procedure)), cancel)
            : new Outcome<Recorded>.Faulted(wrong);
    }

    private Stamp Stamp(ActForm form, ImmutableArray<Evidence> kept, string about) => new(
        session.Now,
        ContentKey.Of("form", session.Actor, ActForm.KeyField, form.Typed, [about, form.Act.Key, .. kept.Select(file => file.Digest.ToString())]))
    {
        Evidence = kept,
        Note = form[ActForm.NoteField].Trim(),
    };
}
