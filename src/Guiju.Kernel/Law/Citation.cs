namespace Guiju.Kernel.Law;

/// <summary>How firmly a citation stands; shown in the product wherever it is not <see cref="Verified"/>.</summary>
public enum Standing
{
    /// <summary>The article and its words were checked against the text of the statute.</summary>
    Verified,

    /// <summary>Our reading where the statute is silent (判断).</summary>
    Judgement,

    /// <summary>The text could not be obtained (未核实).</summary>
    Unverified,

    /// <summary>The zone's own rule, not a statute (本区规定).</summary>
    LocalRule,
}

/// <summary>An article of one version of a statute: the source of a limit, a gate or a duty.</summary>
/// <param name="StatuteId">Key of the statute version in <c>law/statutes.yaml</c>, e.g. <c>administrative-licensing-law.2019</c>.</param>
/// <param name="StatuteTitle">Short title with its year, e.g. 行政许可法(2019).</param>
/// <param name="Article">The place within it, e.g. 第四十二条第一款; empty when the instrument as a whole is meant.</param>
/// <param name="Standing">How firmly it stands.</param>
public sealed record Citation(string StatuteId, string StatuteTitle, string Article, Standing Standing = Standing.Verified)
{
    /// <summary>Title and article together, as printed in refusals and beside dates.</summary>
    public string Display => StatuteTitle + Article;
}
