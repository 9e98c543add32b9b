using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Desk;

/// <summary>The one door for registers: forms, imports, API and command line all change an entry through it, as an act in the ledger.</summary>
public sealed class RegisterDesk(IStore store, IDigester digester)
{
    /// <summary>
    /// Makes the change, or says why not. A change by somebody else between looking and saving is a refusal, never overwritten.
    /// </summary>
    public async Task<Outcome<Registered>> ChangeAsync(ChangeRegister command, CancellationToken cancel = default)
    {
        var today = BeijingTime.DayOf(command.Stamp.RecordedAt);
        if (command.Happened.Day > today)
        {
            return new Outcome<Registered>.Faulted([new Fault("happened.future", KernelWords.Say("fault.future", today), "happened")]);
        }

        if (await store.FindByKeyAsync(command.Region, command.Stamp.IdempotencyKey, cancel) is { } existing)
        {
            return await RepeatedAsync(command, existing, cancel);
        }

        var current = await store.FindEntryAsync(command.Region, command.Register.Key, command.Number, cancel);
        var decision = RegisterRules.Decide(command.Register, current, command.Change, command.By);
        if (decision is not Outcome<RegisterDecision>.Accepted { Value: var accepted })
        {
            return decision is Outcome<RegisterDecision>.Refused refused
                ? new Outcome<Registered>.Refused(refused.Reasons)
                : new Outcome<Registered>.Faulted(((Outcome<RegisterDecision>.Faulted)decision).Faults);
        }

        var act = Seal(command, current, accepted);
        var entry = new RegisterEntry
        {
            Region = command.Region,
            Register = command.Register.Key,
            Number = accepted.Number,
            Values = accepted.Values,
            Withdrawn = accepted.Withdrawn,
            Sequence = act.Sequence,
            Head = act.Hash,
            RecordedOn = current?.RecordedOn ?? command.Happened.Day,
            ChangedAt = command.Stamp.RecordedAt,
        };
        return await store.AppendAsync(new Append(act, Entry: entry), cancel) switch
        {
            AppendResult.Appended => new Outcome<Registered>.Accepted(new Registered(entry, act, false)),
            AppendResult.Duplicate duplicate => await RepeatedAsync(command, duplicate.Existing, cancel),
            // Somebody was faster: judged on what is true now, the rules themselves say what stands against it.
            _ => await ChangeAsync(command, cancel),
        };
    }

    private Act Seal(ChangeRegister command, RegisterEntry? current, RegisterDecision accepted)
    {
        var act = new Act
        {
            Region = command.Region,
            Stream = RegisterEntry.StreamOf(command.Register.Key, accepted.Number),
            Sequence = accepted.Sequence,
            Kind = $"{command.Register.Key}:{accepted.Verb}",
            Law = "",
            ActorId = command.By.Id,
            ActorTitle = command.By.Title,
            ActorUnit = command.By.Unit,
            Happened = command.Happened,
            RecordedAt = command.Stamp.RecordedAt,
            Facts = accepted.Facts,
            Evidence = command.Stamp.Evidence,
            Note = accepted.Note,
            IdempotencyKey = command.Stamp.IdempotencyKey,
            Previous = current?.Head ?? Digest.Zero,
        };
        return CanonicalBytes.Seal(act, digester);
    }

    private async Task<Outcome<Registered>> RepeatedAsync(ChangeRegister command, Act existing, CancellationToken cancel)
    {
        var entry = await store.FindEntryAsync(command.Region, command.Register.Key, command.Number, cancel)
            ?? throw new InvalidOperationException($"Act {existing.Hash} has no entry.");
        return new Outcome<Registered>.Accepted(new Registered(entry, existing, true));
    }
}
