using Microsoft.AspNetCore.Identity;

namespace Guiju.Store;

/// <summary>Somebody who can sign in. The account name is what acts are recorded under and never changes.</summary>
public sealed class GuijuUser : IdentityUser
{
    /// <summary>How the person is shown: a role or a name.</summary>
    public string Title { get; set; } = "";

    /// <summary>Code of the unit the person works in.</summary>
    public string Unit { get; set; } = "";

    /// <summary>True when the person's scope is every unit.</summary>
    public bool ZoneWide { get; set; }
}
