using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Store;

namespace Guiju.Cli.Demo;

/// <summary>The people of the demonstration, by account, office and role.</summary>
internal sealed class DemoPeople
{
    private static readonly ImmutableArray<string> ZoneWideRoles =
        [Roles.WindowClerk, Roles.LegalReviewer, Roles.LegalHead, Roles.OfficeSecretary, Roles.Leader, Roles.Auditor];

    private readonly Dictionary<string, Actor> byName;
    private readonly Dictionary<string, Actor> byWindow;
    private readonly string place;

    public DemoPeople(DemoTable users)
    {
        place = users.Place;
        var read = users.Rows.Select(row => (row, actor: Person(row))).ToList();
        All = [.. read.Select(r => r.actor)];
        byName = All.ToDictionary(a => a.Id, StringComparer.Ordinal);
        byWindow = read.Where(r => r.row.Has("window")).ToDictionary(r => r.row["window"], r => r.actor, StringComparer.Ordinal);
    }

    /// <summary>Everybody with an account, in the order of the file.</summary>
    public ImmutableArray<Actor> All { get; }

    /// <summary>A party who acts from the portal.</summary>
    public static Actor Applicant { get; } = new("applicant", Roles.TitleOf(Roles.Applicant), "", [Roles.Applicant], ZoneWide: true);

    /// <summary>A person by account name.</summary>
    public Actor Named(string name) => byName.TryGetValue(name, out var actor) ? actor : throw Nobody(name);

    /// <summary>The clerk of a general window.</summary>
    public Actor AtWindow(string window) => byWindow.TryGetValue(window, out var actor) ? actor : throw Nobody(window);

    /// <summary>The first person of a unit with a role.</summary>
    public Actor Of(string unit, string role) => Second(unit, role, 0) ?? throw Nobody($"{unit} {role}");

    /// <summary>A further person of a unit with a role, from 0; null where there are not so many.</summary>
    public Actor? Second(string unit, string role, int index = 1) => All.Where(a => a.Unit == unit && a.Roles.Contains(role)).ElementAtOrDefault(index);

    /// <summary>The first person with a role, of whatever unit.</summary>
    public Actor First(string role) => All.FirstOrDefault(a => a.Roles.Contains(role)) ?? throw Nobody(role);

    /// <summary>The accounts by which they sign in.</summary>
    public IEnumerable<UserAccount> Accounts => All.Select(a => new UserAccount(a.Id, a.Title, a.Unit, a.ZoneWide, a.Roles));

    private static Actor Person(DemoRow row)
    {
        ImmutableArray<string> roles = [.. row.List("roles")];
        return new Actor(row["user-name"], row["title"], row["unit"], roles, roles.Any(ZoneWideRoles.Contains));
    }

    private InputException Nobody(string who) => new(place, "demo.person", DemoWords.Say("person.missing", who));
}
