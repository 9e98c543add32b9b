namespace Guiju.Web;

/// <summary>Which faces a host shows. The public portal may run on machines that do not even map the workbench.</summary>
[Flags]
public enum Faces
{
    /// <summary>门户, for everybody.</summary>
    Portal = 1,

    /// <summary>工作台, for signed-in staff.</summary>
    Workbench = 2,

    /// <summary>Both on one host.</summary>
    Both = Portal | Workbench,
}

/// <summary>What the caller of <see cref="GuijuWeb"/> decides; everything else has one answer.</summary>
public sealed record GuijuWebOptions
{
    /// <summary>Full name of the zone, as it stands at the top of every page.</summary>
    public string ZoneName { get; init; } = "示范经济技术开发区";

    /// <summary>Code of the zone's region (行政区划), the first part of every key in the store.</summary>
    public string Region { get; init; } = "demo";

    /// <summary>Which faces to map; the pages of the other answer 404.</summary>
    public Faces Faces { get; init; } = Faces.Both;

    /// <summary>Whether <c>/_style</c>, the page that shows every component, is mapped. For development and its tests.</summary>
    public bool StylePage { get; init; }

    /// <summary>Address to listen on, e.g. <c>http://localhost:5080</c>; null leaves it to the configuration.</summary>
    public string? Url { get; init; }

    /// <summary>Folder of the keys that sign cookies and forms; null keeps them where the account running the host keeps such keys.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>Folder of the own style sheets and scripts; null takes those that stand beside the program.</summary>
    public string? WebRoot { get; init; }

    /// <summary>A line shown at the top of every page, e.g. that the data are of a demonstration; empty shows none.</summary>
    public string Notice { get; init; } = "";
}
