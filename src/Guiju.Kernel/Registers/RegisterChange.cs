using System.Collections.Immutable;

namespace Guiju.Kernel.Registers;

/// <summary>What somebody asks to be done to an entry. Values are canonical, as <see cref="RegisterInput"/> yields them.</summary>
public abstract record RegisterChange
{
    private RegisterChange()
    {
    }

    /// <summary>Record a new entry.</summary>
    public sealed record Record(ImmutableSortedDictionary<string, string> Values) : RegisterChange;

    /// <summary>Amend an entry, with a reason. Values are the whole entry as it shall be.</summary>
    /// <param name="Values">All values after the amendment.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Seen">Sequence of the entry as the person saw it; a later change by somebody else must be looked at first.</param>
    public sealed record Amend(ImmutableSortedDictionary<string, string> Values, string Reason, int Seen) : RegisterChange;

    /// <summary>Withdraw an entry, with a reason. It stays readable and counts in no figure.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Seen">Sequence of the entry as the person saw it.</param>
    public sealed record Withdraw(string Reason, int Seen) : RegisterChange;
}

/// <summary>An accepted change: what the act in the ledger says and how the entry stands after it.</summary>
/// <param name="Verb"><c>record</c>, <c>amend</c> or <c>withdraw</c>; the act's kind is <c>{register}:{verb}</c>.</param>
/// <param name="Number">Number of the entry.</param>
/// <param name="Sequence">Sequence of the act.</param>
/// <param name="Facts">Facts of the act: all values when recorded, the changed ones when amended (empty text for a field cleared), none when withdrawn.</param>
/// <param name="Note">The reason.</param>
/// <param name="Values">All values after the act.</param>
/// <param name="Withdrawn">Whether the entry is withdrawn after the act.</param>
public sealed record RegisterDecision(
    string Verb,
    string Number,
    int Sequence,
    ImmutableSortedDictionary<string, string> Facts,
    string Note,
    ImmutableSortedDictionary<string, string> Values,
    bool Withdrawn);
