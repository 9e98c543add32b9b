using Guiju.Kernel.Ledger;

namespace Guiju.Kernel.Registers;

/// <summary>Rebuilds an entry of a register from its acts alone.</summary>
public static class EntryReplay
{
    /// <summary>The entry after its next act.</summary>
    /// <param name="before">The entry before it; null for the first.</param>
    /// <param name="register">Key of the register.</param>
    /// <param name="number">Number of the entry.</param>
    /// <param name="act">The act.</param>
    /// <exception cref="ArgumentException">The act is no change of this register, or has no place after the ones before it.</exception>
    public static RegisterEntry After(RegisterEntry? before, string register, string number, Act act)
    {
        var verb = act.Kind.StartsWith(register + ":", StringComparison.Ordinal) ? act.Kind[(register.Length + 1)..] : "";
        var fits = verb switch
        {
            RegisterRules.RecordVerb => before is null,
            RegisterRules.AmendVerb or RegisterRules.WithdrawVerb => before is { Withdrawn: false },
            _ => false,
        };
        if (!fits)
        {
            throw new ArgumentException($"Register {register} has no place for {act.Kind} as act {act.Sequence}.", nameof(act));
        }

        return new RegisterEntry
        {
            Region = act.Region,
            Register = register,
            Number = number,
            Values = RegisterRules.Apply(before?.Values ?? RegisterDefinition.NoValues, act.Facts),
            Withdrawn = verb == RegisterRules.WithdrawVerb,
            Sequence = act.Sequence,
            Head = act.Hash,
            RecordedOn = before?.RecordedOn ?? act.Happened.Day,
            ChangedAt = act.RecordedAt,
        };
    }
}
