using System.Collections.Immutable;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Ledger;

namespace Guiju.Kernel.Desk;

/// <summary>
/// The profile of a case as facts of its opening act, keys led by <c>@</c>, so that a case can be rebuilt from its acts alone.
/// The access code stays out: a secret has no place in a record that is shown and proved.
/// </summary>
public static class ProfileFacts
{
    /// <summary>The profile as facts; empty values are left out.</summary>
    public static ImmutableSortedDictionary<string, string> Of(CaseProfile profile)
    {
        var facts = Act.NoFacts.ToBuilder();
        foreach (var (key, value) in Pairs(profile))
        {
            if (value.Length > 0)
            {
                facts[key] = value;
            }
        }

        return facts.ToImmutable();
    }

    /// <summary>The profile from the facts of an opening act; the access code is empty.</summary>
    public static CaseProfile From(ImmutableSortedDictionary<string, string> facts) => new()
    {
        Number = facts.GetValueOrDefault("@number", ""),
        Title = facts.GetValueOrDefault("@title", ""),
        Unit = facts.GetValueOrDefault("@unit", ""),
        Party = facts.GetValueOrDefault("@party", ""),
        Phone = facts.GetValueOrDefault("@phone", ""),
        Item = facts.GetValueOrDefault("@item", ""),
        Mode = facts.GetValueOrDefault("@mode", ""),
        Kind = facts.GetValueOrDefault("@kind", ""),
        Channel = facts.GetValueOrDefault("@channel", ""),
    };

    private static IEnumerable<(string Key, string Value)> Pairs(CaseProfile profile) =>
    [
        ("@number", profile.Number),
        ("@title", profile.Title),
        ("@unit", profile.Unit),
        ("@party", profile.Party),
        ("@phone", profile.Phone),
        ("@item", profile.Item),
        ("@mode", profile.Mode),
        ("@kind", profile.Kind),
        ("@channel", profile.Channel),
    ];
}
