using System.Collections.Immutable;

namespace Guiju.Kernel;

/// <summary>
/// Who acts: the person as far as the rules need to know them. The ledger keeps <see cref="Id"/>, <see cref="Title"/> and <see cref="Unit"/>.
/// </summary>
/// <param name="Id">Stable account name; separation of duties compares it.</param>
/// <param name="Title">How the person is shown: a role or a name.</param>
/// <param name="Unit">Code of the unit the person works in.</param>
/// <param name="Roles">Role keys held; see <c>Roles</c>.</param>
/// <param name="ZoneWide">True when the person's scope is every unit (service centre, legal office, leader); else only <see cref="Unit"/>.</param>
public sealed record Actor(string Id, string Title, string Unit, ImmutableArray<string> Roles, bool ZoneWide = false)
{
    /// <summary>Whether cases of the unit are within this person's data scope, for reading and for writing alike.</summary>
    public bool MayReach(string unit) => ZoneWide || string.Equals(unit, Unit, StringComparison.Ordinal);

    /// <summary>Whether the person holds one of the roles; an empty list means anybody.</summary>
    public bool HoldsAny(ImmutableArray<string> roles)
    {
        if (roles.IsEmpty)
        {
            return true;
        }

        foreach (var role in roles)
        {
            if (Roles.Contains(role))
            {
                return true;
            }
        }

        return false;
    }
}
