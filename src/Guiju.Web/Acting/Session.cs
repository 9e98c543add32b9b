using Guiju.Kernel;
using Guiju.Kernel.Time;
using Guiju.Web.Account;

namespace Guiju.Web.Acting;

/// <summary>Who asks, when and for which region: what every page of the workbench hands to the desks. One per request.</summary>
public sealed class Session(IHttpContextAccessor http, TimeProvider clock, GuijuWebOptions options)
{
    private Actor? actor;

    /// <summary>Region code.</summary>
    public string Region => options.Region;

    /// <summary>The person signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is.</exception>
    public Actor Actor => actor ??= AccountClaims.Actor(http.HttpContext?.User);

    /// <summary>Now, Unix milliseconds.</summary>
    public long Now { get; } = clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => BeijingTime.DayOf(Now);

    /// <summary>The unit that lists are narrowed to; null for a person whose scope is every unit.</summary>
    public string? UnitScope => Actor.ZoneWide ? null : Actor.Unit;

    /// <summary>Whether the person holds one of the roles.</summary>
    public bool Holds(params string[] roles) => Actor.HoldsAny([.. roles]);
}
