namespace Guiju.Web.Components.Shell;

/// <summary>A place in a navigation.</summary>
/// <param name="Key">Key of its words: <c>Shell.Nav.{Key}</c>.</param>
/// <param name="Href">Address; the entry is current on it and below it.</param>
/// <param name="Icon">Icon, in the workbench.</param>
public sealed record NavEntry(string Key, string Href, string Icon = "")
{
    /// <summary>Roles that the place is for; empty for everybody. Others do not see it, and the page itself turns them away.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    /// <summary>Main navigation of the portal.</summary>
    public static IReadOnlyList<NavEntry> Portal { get; } =
    [
        new("Home", "/"),
        new("Items", "/items"),
        new("Guides", "/guides"),
        new("Follow", "/follow"),
        new("Report", "/report"),
    ];

    /// <summary>Navigation of the workbench, grouped by work.</summary>
    public static IReadOnlyList<(string Group, NavEntry[] Entries)> Workbench { get; } =
    [
        ("Mine", [new("Due", "/desk", "checklist"), new("Cases", "/desk/cases", "inbox")]),
        ("Law", [new("Reviews", "/desk/reviews", "scale"), new("Meetings", "/desk/meetings", "users"), new("Study", "/desk/study", "school"), new("Tasks", "/desk/tasks", "list-check")]),
        ("Records", [new("Registers", "/desk/registers", "table"), new("Reports", "/desk/report", "report"), new("Dashboard", "/desk/dashboard", "chart-bar")]),
        ("House", [new("System", "/desk/system", "settings") { For = [Kernel.Roles.Admin, Kernel.Roles.Auditor] }]),
    ];

    /// <summary>Whether the person has business there.</summary>
    public bool IsFor(System.Security.Claims.ClaimsPrincipal? person) => For.Count == 0 || For.Any(role => person?.IsInRole(role) == true);

    /// <summary>Whether the page at that path belongs to this entry rather than to a deeper one.</summary>
    public bool IsCurrent(string path) => Href is "/" or "/desk"
        ? path.TrimEnd('/') == Href.TrimEnd('/')
        : path == Href || path.StartsWith(Href + "/", StringComparison.Ordinal);
}
