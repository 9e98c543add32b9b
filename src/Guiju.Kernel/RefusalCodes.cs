namespace Guiju.Kernel;

/// <summary>Stable codes of refusals, for programs and tests.</summary>
public static class RefusalCodes
{
    /// <summary>The person's role may not do it.</summary>
    public const string Role = "role";

    /// <summary>The case or entry lies outside the person's data scope.</summary>
    public const string Scope = "scope";

    /// <summary>The case is closed.</summary>
    public const string Closed = "closed";

    /// <summary>An opening act in an open case, or another act before the opening.</summary>
    public const string Opening = "opening";

    /// <summary>Taken out of the procedure, or not yet brought in.</summary>
    public const string NotIncluded = "not-included";

    /// <summary>The facts of the case leave the act no place.</summary>
    public const string NotApplicable = "not-applicable";

    /// <summary>It has happened as often as it may.</summary>
    public const string AtMost = "at-most";

    /// <summary>A condition is unmet.</summary>
    public const string Needs = "needs";

    /// <summary>A time must run out first.</summary>
    public const string Lapse = "lapse";

    /// <summary>A time has run out before.</summary>
    public const string TooLate = "too-late";

    /// <summary>A delay has not run.</summary>
    public const string TooEarly = "too-early";

    /// <summary>Something still owed must come first.</summary>
    public const string Awaits = "awaits";

    /// <summary>Too few officers.</summary>
    public const string Officers = "officers";

    /// <summary>The same person did what must be done by another.</summary>
    public const string Apart = "apart";

    /// <summary>A limit cannot be extended (again).</summary>
    public const string Extension = "extension";

    /// <summary>A register change the register's rules do not allow.</summary>
    public const string Register = "register";
}
