using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;
using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Reading;
using Guiju.Web.Resources;

namespace Guiju.Web.Workbench.Registers;

/// <summary>From the form of an entry that was sent to the desk of the registers. Every fault comes at once; files are kept only when there is none.</summary>
public sealed class EntryActing(
    RegisterDesk desk, EntryReader reads, RegisterBook registers, EvidenceForm evidence, UnitNames units, Session session, Text text)
{
    private const int MostOffered = 8;

    /// <summary>Entries offered for references that named none, by field.</summary>
    public Dictionary<string, ImmutableArray<EntryName>> Offered { get; } = [];

    /// <summary>Records a new entry.</summary>
    public Task<Outcome<Registered>> RecordAsync(EntryForm form, IFormFileCollection files, CancellationToken cancel) =>
        ChangeAsync(form, null, values => new RegisterChange.Record(values), files, cancel);

    /// <summary>Amends an entry as it was seen; the number stays what it is.</summary>
    public Task<Outcome<Registered>> AmendAsync(EntryForm form, RegisterEntry entry, IFormFileCollection files, CancellationToken cancel) =>
        ChangeAsync(
            form.With(form.Register.Find(form.Register.NumberField)!, entry.Number),
            entry,
            values => new RegisterChange.Amend(values, form.Reason, form.Seen),
            files,
            cancel);

    /// <summary>Withdraws an entry as it was seen.</summary>
    public async Task<Outcome<Registered>> WithdrawAsync(EntryForm form, RegisterEntry entry, IFormFileCollection files, CancellationToken cancel)
    {
        if (form.Reason.Length == 0)
        {
            return new Outcome<Registered>.Faulted([NoReason]);
        }

        var (kept, wrong) = await evidence.TakeAsync(files, cancel);
        return wrong.IsEmpty
            ? await SendAsync(form, entry.Number, new RegisterChange.Withdraw(form.Reason, form.Seen), kept, cancel)
            : new Outcome<Registered>.Faulted(wrong);
    }

    private Fault NoReason => new("reason.required", text["Registers.Reason.Missing"], "reason");

    private async Task<Outcome<Registered>> ChangeAsync(
        EntryForm form,
        RegisterEntry? entry,
        Func<ImmutableSortedDictionary<string, string>, RegisterChange> change,
        IFormFileCollection files,
        CancellationToken cancel)
    {
        var (resolved, unknown) = await ResolveAsync(form, entry, cancel);
        var input = resolved.ToInput();
        var faults = input.Faults.Where(fault => unknown.All(u => u.Place != fault.Place)).Concat(unknown)
            .OrderBy(fault => form.Register.Fields.Select(f => f.Key).ToList().IndexOf(fault.Place)).ToImmutableArray();
        if (entry is not null && form.Reason.Length == 0)
        {
            faults = faults.Add(NoReason);
        }

        if (!faults.IsEmpty)
        {
            return new Outcome<Registered>.Faulted(faults);
        }

        var (kept, wrong) = await evidence.TakeAsync(files, cancel);
        return wrong.IsEmpty
            ? await SendAsync(form, input.Values[form.Register.NumberField], change(input.Values), kept, cancel)
            : new Outcome<Registered>.Faulted(wrong);
    }

    private async Task<Outcome<Registered>> SendAsync(
        EntryForm form, string number, RegisterChange change, ImmutableArray<Evidence> kept, CancellationToken cancel)
    {
        var answer = await desk.ChangeAsync(
            new ChangeRegister(session.Region, form.Register, number, change, session.Actor, new LegalMoment(session.Today), Stamp(form, kept)), cancel);
        if (form.Register.Key == RegisterKeys.Units)
        {
            units.Forget();
        }

        return answer;
    }

    // A reference left alone is not asked again: what it names may have been withdrawn since, and that is not this person's doing.
    private async Task<(EntryForm Form, ImmutableArray<Fault> Faults)> ResolveAsync(EntryForm form, RegisterEntry? entry, CancellationToken cancel)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var field in form.Register.Fields.Where(field => field.RefersTo is not null))
        {
            var typed = form.Of(field).Trim();
            if (typed.Length == 0 || (entry is not null && !form.Differs(field, entry.Values.GetValueOrDefault(field.Key))) || registers.Find(field.RefersTo!) is not { } target)
            {
                continue;
            }

            var named = (await reads.NamesAsync(session.Region, target, [typed], cancel)).Where(name => !name.Withdrawn).ToList();
            if ((named.Find(name => name.Number == typed) ?? (named.Count == 1 ? named[0] : null)) is { } meant)
            {
                form = form.With(field, meant.Number);
                continue;
            }

            faults.Add(RegisterInput.UnknownReference(field, typed));
            var near = await reads.ListAsync(
                session.Region, target, new EntryQuery { Search = typed, Withdrawn = false, Page = new PageRequest(1, MostOffered) }, cancel);
            Offered[field.Key] = [.. near.Items.Select(e => new EntryName(e.Number, e.Values.GetValueOrDefault(target.TitleField, ""), "", false))];
        }

        return (form, faults.ToImmutable());
    }

    private Stamp Stamp(EntryForm form, ImmutableArray<Evidence> kept) => new(session.Now, form.StampKey(session.Actor)) { Evidence = kept };
}
