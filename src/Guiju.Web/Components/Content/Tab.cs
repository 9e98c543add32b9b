namespace Guiju.Web.Components.Content;

/// <summary>One tab.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Href">Its address.</param>
/// <param name="Current">Whether it is the one shown.</param>
/// <param name="Count">How many it holds, if said.</param>
public sealed record Tab(string Title, string Href, bool Current = false, int? Count = null);
