namespace Guiju.Web.Components.Shell;

/// <summary>A page above the present one.</summary>
public sealed record Crumb(string Title, string Href);
