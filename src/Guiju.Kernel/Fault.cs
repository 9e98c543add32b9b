namespace Guiju.Kernel;

/// <summary>
/// Bad input, with its place: a law file that does not load, a form field that does not parse, a cell of an imported sheet.
/// A fault is the sender's to mend; the law has not been asked yet. All faults of one input are reported together.
/// </summary>
/// <param name="Code">Stable short code, e.g. <c>L012</c> (law files) or <c>field.required</c>.</param>
/// <param name="Message">What is wrong and what is expected, in words for the sender.</param>
/// <param name="Place">Where: <c>file:line:col</c>, a field's key, or a cell address; empty when the whole input is meant.</param>
public sealed record Fault(string Code, string Message, string Place = "")
{
    /// <summary>The line printed on a terminal: <c>place: code message</c>.</summary>
    public override string ToString() => Place.Length == 0 ? $"{Code} {Message}" : $"{Place}: {Code} {Message}";
}
