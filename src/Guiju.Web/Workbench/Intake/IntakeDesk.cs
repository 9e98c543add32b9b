using System.Collections.Immutable;
using System.Security.Cryptography;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Web.Acting;
using Guiju.Web.Resources;

namespace Guiju.Web.Workbench.Intake;

/// <summary>From the form of an application to the desk of the cases: the opening and the answer given at once, all of them or none.</summary>
public sealed class IntakeDesk(CaseDesk desk, LawBook law, EvidenceForm evidence, Session session, Text text)
{
    // Without what is misread from a slip of paper: 0 O, 1 I L, 2 Z, 5 S, 8 B.
    private const string CodeLetters = "34679ACDEFGHJKMNPQRTUVWXY";
    private const int CodeLength = 8;

    /// <summary>
    /// Records the application with its answer. Every act is judged before the first is written, so that nothing is opened that the answer
    /// then fails on; each has its own key, so that a form sent again after a broken connection goes on where it stood.
    /// </summary>
    public async Task<Outcome<Recorded>> RecordAsync(IntakeForm form, IFormFileCollection files, CancellationToken cancel)
    {
        var faults = form.Faults(text).ToImmutableArray();
        if (!faults.IsEmpty)
        {
            return new Outcome<Recorded>.Faulted(faults);
        }

        var intents = form.Intents(session.Actor, session.Today, text);
        if (Against(form, intents) is { } no)
        {
            return no;
        }

        var (kept, wrong) = await evidence.TakeAsync(files, cancel);
        return wrong.IsEmpty ? await WriteAsync(form, intents, kept, cancel) : new Outcome<Recorded>.Faulted(wrong);
    }

    private async Task<Outcome<Recorded>> WriteAsync(
        IntakeForm form, ImmutableArray<ActIntent> intents, ImmutableArray<Evidence> kept, CancellationToken cancel)
    {
        var key = ContentKey.Of(
            "intake", session.Actor, IntakeForm.KeyField, form.Typed, [form.Service.Item.Code, form.Procedure.Definition.Id, .. kept.Select(file => file.Digest.ToString())]);
        var profile = form.Profile(RandomNumberGenerator.GetString(CodeLetters, CodeLength));
        var stamp = new Stamp(session.Now, $"{key}/0") { Evidence = kept, Note = form["Intake.note"].Trim() };
        var answer = await desk.OpenAsync(new OpenCase(session.Region, form.Procedure.Definition.Id, profile, intents[0], stamp), cancel);
        for (var i = 1; i < intents.Length && answer is Outcome<Recorded>.Accepted { Value: var done }; i++)
        {
            answer = await desk.RecordAsync(new RecordAct(session.Region, done.Case.Id, intents[i], new Stamp(session.Now, $"{key}/{i}")), cancel);
        }

        return answer is Outcome<Recorded>.Faulted faulted ? Placed(form, intents[0].Act, faulted.Faults) : answer;
    }

    private Outcome<Recorded>? Against(IntakeForm form, ImmutableArray<ActIntent> intents)
    {
        var marking = form.Procedure.Start;
        for (var i = 0; i < intents.Length; i++)
        {
            switch (form.Procedure.Decide(marking, intents[i], i + 1, law.Calendar))
            {
                case Outcome<Marking>.Accepted accepted:
                    marking = accepted.Value;
                    break;
                case Outcome<Marking>.Refused refused:
                    return new Outcome<Recorded>.Refused(refused.Reasons);
                case Outcome<Marking>.Faulted faulted:
                    return Placed(form, intents[i].Act, faulted.Faults);
            }
        }

        return null;
    }

    private static Outcome<Recorded>.Faulted Placed(IntakeForm form, string act, ImmutableArray<Fault> faults) =>
        new([.. faults.Select(fault => fault with { Place = form.PlaceOf(act, fault.Place) })]);
}
