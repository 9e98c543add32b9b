namespace Guiju.Web.Components.Forms;

/// <summary>One value of a closed list.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Title">What is read.</param>
/// <param name="Help">A line beside a radio button.</param>
public sealed record FieldOption(string Value, string Title, string Help = "");
