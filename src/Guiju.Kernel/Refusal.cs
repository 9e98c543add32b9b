using Guiju.Kernel.Law;

namespace Guiju.Kernel;

/// <summary>
/// The law says no: one unmet condition of an act, with the article that sets it and what would meet it.
/// An act is refused with every unmet condition at once; a refusal changes nothing.
/// </summary>
/// <param name="Code">Which kind of condition is unmet, e.g. <c>needs</c>, <c>role</c>, <c>scope</c>; stable, for programs.</param>
/// <param name="Message">The condition in words an officer can read, without the citation.</param>
/// <param name="Basis">The article, or null where the refusal is of the house (a role, a data scope) and not of a statute.</param>
/// <param name="Remedy">What would meet the condition; empty where nothing can.</param>
/// <param name="Act">Key of the act that would meet it, when one act would; pages turn it into a link.</param>
public sealed record Refusal(string Code, string Message, Citation? Basis = null, string Remedy = "", string? Act = null)
{
    /// <summary>Message and citation in one line: «不能受理:材料尚未补齐(行政许可法(2019)第三十二条)».</summary>
    public override string ToString() => Basis is null ? Message : $"{Message}（{Basis.Display}）";
}
