using System.Collections.Immutable;

namespace Guiju.Kernel.Registers;

/// <summary>Whether a register may be changed so. Pure: the desk loads the entry before and appends the act after.</summary>
public static class RegisterRules
{
    /// <summary>Verb of an act that records an entry.</summary>
    public const string RecordVerb = "record";

    /// <summary>Verb of an act that amends an entry.</summary>
    public const string AmendVerb = "amend";

    /// <summary>Verb of an act that withdraws an entry.</summary>
    public const string WithdrawVerb = "withdraw";

    /// <summary>
    /// Decides a change. Faults when the input is not sound, the number is taken, the entry does not exist or no reason is given; refused
    /// when the person may not write, the entry is withdrawn, or has moved on since it was seen. All reasons of one kind come together.
    /// </summary>
    /// <param name="register">The register.</param>
    /// <param name="current">The entry with that number, withdrawn ones included; null when there is none. A withdrawn number is not used again.</param>
    /// <param name="change">What is asked.</param>
    /// <param name="actor">Who asks.</param>
    public static Outcome<RegisterDecision> Decide(
        RegisterDefinition register, RegisterEntry? current, RegisterChange change, Actor actor)
    {
        var refusals = Refusals(register, current, change, actor);
        if (refusals.Length > 0)
        {
            return new Outcome<RegisterDecision>.Refused(refusals);
        }

        var faults = Faults(register, current, change);
        return faults.Length > 0
            ? new Outcome<RegisterDecision>.Faulted(faults)
            : new Outcome<RegisterDecision>.Accepted(Accept(register, current, change));
    }

    /// <summary>The values of an entry folded from the facts of its next act; how a replay rebuilds an entry.</summary>
    public static ImmutableSortedDictionary<string, string> Apply(
        ImmutableSortedDictionary<string, string> values, ImmutableSortedDictionary<string, string> facts)
    {
        var after = values.ToBuilder();
        foreach (var (field, value) in facts)
        {
            if (value.Length == 0)
            {
                after.Remove(field);
            }
            else
            {
                after[field] = value;
            }
        }

        return after.ToImmutable();
    }

    private static ImmutableArray<Refusal> Refusals(
        RegisterDefinition register, RegisterEntry? current, RegisterChange change, Actor actor)
    {
        var reasons = ImmutableArray.CreateBuilder<Refusal>();
        if (!actor.HoldsAny(register.WriteRoles))
        {
            var roles = KernelWords.List(register.WriteRoles.Select(Roles.TitleOf));
            reasons.Add(new Refusal(
                RefusalCodes.Role, RegisterWords.Say("role", register.Title, roles), Remedy: RegisterWords.Say("role.remedy", roles)));
        }

        if (change is not RegisterChange.Record && current is { Withdrawn: true })
        {
            reasons.Add(new Refusal(
                RefusalCodes.Register, RegisterWords.Say("withdrawn", current.Number), Remedy: RegisterWords.Say("withdrawn.remedy")));
        }

        if (current is not null && Seen(change) is { } seen && seen != current.Sequence)
        {
            reasons.Add(new Refusal(
                RefusalCodes.Register, RegisterWords.Say("moved-on", current.Number), Remedy: RegisterWords.Say("moved-on.remedy")));
        }

        return reasons.ToImmutable();
    }

    private static ImmutableArray<Fault> Faults(RegisterDefinition register, RegisterEntry? current, RegisterChange change)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (Values(change) is { } values)
        {
            faults.AddRange(RegisterInput.Validate(register, values).Faults);
        }

        switch (change)
        {
            case RegisterChange.Record when current is not null:
                faults.Add(RegisterWords.Fault("number.taken", register.NumberField, current.Number));
                break;
            case RegisterChange.Amend or RegisterChange.Withdraw when current is null:
                faults.Add(RegisterWords.Fault("entry.missing", register.NumberField));
                break;
            case RegisterChange.Amend amend when current is not null:
                if (amend.Values.GetValueOrDefault(register.NumberField) is { } number && number != current.Number)
                {
                    faults.Add(RegisterWords.Fault("number.changed", register.NumberField));
                }

                if (FieldChange.Between(register, current.Values, amend.Values).IsEmpty)
                {
                    faults.Add(RegisterWords.Fault("unchanged", ""));
                }

                break;
            default:
                break;
        }

        if (Reason(change) is { } reason && string.IsNullOrWhiteSpace(reason))
        {
            faults.Add(RegisterWords.Fault("reason.required", "reason"));
        }

        return faults.ToImmutable();
    }

    private static RegisterDecision Accept(RegisterDefinition register, RegisterEntry? current, RegisterChange change) => change switch
    {
        RegisterChange.Record record =>
            new(RecordVerb, record.Values[register.NumberField], 1, record.Values, "", record.Values, Withdrawn: false),
        RegisterChange.Amend amend =>
            new(AmendVerb, current!.Number, current.Sequence + 1, Facts(register, current, amend), amend.Reason.Trim(), amend.Values, Withdrawn: false),
        RegisterChange.Withdraw withdraw =>
            new(WithdrawVerb, current!.Number, current.Sequence + 1, RegisterDefinition.NoValues, withdraw.Reason.Trim(), current.Values, Withdrawn: true),
        _ => throw new ArgumentException("Not a change of a register.", nameof(change)),
    };

    private static ImmutableSortedDictionary<string, string> Facts(
        RegisterDefinition register, RegisterEntry current, RegisterChange.Amend amend) =>
        FieldChange.Between(register, current.Values, amend.Values)
            .ToImmutableSortedDictionary(c => c.Field, c => c.After ?? "", StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, string>? Values(RegisterChange change) => change switch
    {
        RegisterChange.Record record => record.Values,
        RegisterChange.Amend amend => amend.Values,
        _ => null,
    };

    private static string? Reason(RegisterChange change) => change switch
    {
        RegisterChange.Amend amend => amend.Reason,
        RegisterChange.Withdraw withdraw => withdraw.Reason,
        _ => null,
    };

    private static int? Seen(RegisterChange change) => change switch
    {
        RegisterChange.Amend amend => amend.Seen,
        RegisterChange.Withdraw withdraw => withdraw.Seen,
        _ => null,
    };
}
