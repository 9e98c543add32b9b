using System.Collections.Immutable;
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
        if (Future(command) is { } future)
        {
            return new Outcome<Registered>.Faulted([future]);
        }

        if (await store.FindByKeyAsync(command.Region, command.Stamp.IdempotencyKey, cancel) is { } existing)
        {
            return await RepeatedAsync(command, existing, cancel);
        }

        return await PrepareAsync(command, cancel) switch
        {
            Outcome<Append>.Accepted { Value: var append } => await store.AppendAsync(append, cancel) switch
            {
                AppendResult.Appended => new Outcome<Registered>.Accepted(new Registered(append.Entry!, append.Act, false)),
                AppendResult.Duplicate duplicate => await RepeatedAsync(command, duplicate.Existing, cancel),
                // Somebody was faster: judged on what is true now, the rules themselves say what stands against it.
                _ => await ChangeAsync(command, cancel),
            },
            Outcome<Append>.Refused refused => new Outcome<Registered>.Refused(refused.Reasons),
            var faulted => new Outcome<Registered>.Faulted(((Outcome<Append>.Faulted)faulted).Faults),
        };
    }

    /// <summary>
    /// Makes all the changes or none, e.g. those of an imported sheet: one that is refused or faulty keeps every other from being made, and
    /// the answer names the reasons of all of them.
    /// </summary>
    /// <param name="commands">Changes of different entries of one region.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<ImmutableArray<Registered>>> ChangeAllAsync(
        ImmutableArray<ChangeRegister> commands, CancellationToken cancel = default)
    {
        var done = new Registered?[commands.Length];
        var ready = new List<(int Place, Append Append)>();
        var refusals = ImmutableArray.CreateBuilder<Refusal>();
        var faults = ImmutableArray.CreateBuilder<Fault>();
        for (var i = 0; i < commands.Length; i++)
        {
            var command = commands[i];
            if (Future(command) is { } future)
            {
                faults.Add(future);
            }
            else if (await store.FindByKeyAsync(command.Region, command.Stamp.IdempotencyKey, cancel) is { } existing)
            {
                done[i] = (await RepeatedAsync(command, existing, cancel)).Value;
            }
            else
            {
                switch (await PrepareAsync(command, cancel))
                {
                    case Outcome<Append>.Accepted { Value: var append }:
                        ready.Add((i, append));
                        break;
                    case Outcome<Append>.Refused refused:
                        refusals.AddRange(refused.Reasons);
                        break;
                    case Outcome<Append>.Faulted faulted:
                        faults.AddRange(faulted.Faults);
                        break;
                }
            }
        }

        if (refusals.Count > 0)
        {
            return new Outcome<ImmutableArray<Registered>>.Refused([.. refusals.Distinct()]);
        }

        if (faults.Count > 0)
        {
            return new Outcome<ImmutableArray<Registered>>.Faulted(faults.ToImmutable());
        }

        var answers = await store.AppendAllAsync([.. ready.Select(r => r.Append)], cancel);
        if (answers.Any(answer => answer is not AppendResult.Appended))
        {
            return await ChangeAllAsync(commands, cancel);
        }

        foreach (var (place, append) in ready)
        {
            done[place] = new Registered(append.Entry!, append.Act, false);
        }

        return new Outcome<ImmutableArray<Registered>>.Accepted([.. done.Select(registered => registered!)]);
    }

    private static Fault? Future(ChangeRegister command)
    {
        var today = BeijingTime.DayOf(command.Stamp.RecordedAt);
        return command.Happened.Day > today ? new Fault("happened.future", KernelWords.Say("fault.future", today), "happened") : null;
    }

    private async Task<Outcome<Append>> PrepareAsync(ChangeRegister command, CancellationToken cancel)
    {
        var current = await store.FindEntryAsync(command.Region, command.Register.Key, command.Number, cancel);
        switch (RegisterRules.Decide(command.Register, current, command.Change, command.By))
        {
            case Outcome<RegisterDecision>.Refused refused:
                return new Outcome<Append>.Refused(refused.Reasons);
            case Outcome<RegisterDecision>.Faulted faulted:
                return new Outcome<Append>.Faulted(faulted.Faults);
            case Outcome<RegisterDecision>.Accepted { Value: var accepted }:
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
                return new Outcome<Append>.Accepted(new Append(act, Entry: entry));
            default:
                throw new InvalidOperationException("A decision is one of three.");
        }
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

    private async Task<Outcome<Registered>.Accepted> RepeatedAsync(ChangeRegister command, Act existing, CancellationToken cancel)
    {
        var entry = await store.FindEntryAsync(command.Region, command.Register.Key, command.Number, cancel)
            ?? throw new InvalidOperationException($"Act {existing.Hash} has no entry.");
        return new Outcome<Registered>.Accepted(new Registered(entry, existing, true));
    }
}
