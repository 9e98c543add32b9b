using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.LawFiles.Reading;

namespace Guiju.Tests.LawFiles;

/// <summary>What the law files say against the statutes themselves, where their texts are at hand.</summary>
public sealed class StatuteTextTests(ITestOutputHelper output)
{
    private const string Absent = "../shared/statutes is not at hand";

    [Fact]
    public void The_last_article_of_each_statute_is_as_stated()
    {
        Assert.SkipWhen(StatuteText.Folder is null, Absent);
        foreach (var statute in ShippedLaw.Book.Statutes)
        {
            if (StatuteText.Of(statute.Id) is not { } text)
            {
                Assert.NotEqual(Standing.Verified, statute.Standing);
                output.WriteLine($"{statute.Id}: no text ({statute.Standing})");
            }
            else if (statute.Articles > 0 && statute.Id != "civil-code-period-computation.2020")
            {
                Assert.Equal((statute.Id, statute.Articles), (statute.Id, text.Last));
            }
        }
    }

    [Fact]
    public void Where_days_are_workdays_the_article_named_says_so()
    {
        Assert.SkipWhen(StatuteText.Folder is null, Absent);
        foreach (var statute in ShippedLaw.Book.Statutes.Where(s => !s.Days.Equals(DayRule.AllCalendar)))
        {
            var (id, article) = statute.DaysBasis.StartsWith("审计法实施条例", StringComparison.Ordinal)
                ? ("audit-law-implementing-regulation.2010", statute.DaysBasis[(statute.DaysBasis.IndexOf('第', StringComparison.Ordinal))..])
                : (statute.Id, statute.DaysBasis);
            var text = StatuteText.Of(id)!.Article(Assert.Single(ArticleText.Articles(article)!.Value));

            Assert.Contains("工作日", text, StringComparison.Ordinal);
            foreach (var number in statute.Days.Form.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(w => int.TryParse(w, out var n) ? n : 0).Where(n => n > 0))
            {
                Assert.True(StatuteText.Says(text!, number, "日"), $"{statute.Id}: {number}日");
            }
        }
    }

    [Fact]
    public void Every_article_cited_exists_down_to_its_paragraph()
    {
        Assert.SkipWhen(StatuteText.Folder is null, Absent);
        foreach (var citation in ShippedCitations.All.Where(c => c.Citation.Article.Length > 0).Select(c => c.Citation).Distinct())
        {
            if (StatuteText.Of(citation.StatuteId) is not { Last: > 0 } text)
            {
                continue;
            }

            foreach (var part in citation.Article.Split('、'))
            {
                var number = Assert.Single(ArticleText.Articles(part)!.Value);
                Assert.True(text.Article(number) is not null, citation.Display);
                var paragraph = part.IndexOf('款', StringComparison.Ordinal) is > 0 and var end
                    ? ChineseNumber.Read(part[(part.LastIndexOf('第', end) + 1)..end])!.Value
                    : 1;
                Assert.True(paragraph <= text.Paragraphs(number), $"{citation.Display}: {text.Paragraphs(number)}");
                if (part.IndexOf('（', StringComparison.Ordinal) is > 0 and var open)
                {
                    Assert.Matches($"[（(]{part[(open + 1)..part.IndexOf('）', StringComparison.Ordinal)]}[）)]", text.Article(number)!);
                }
            }
        }
    }

    [Fact]
    public void The_number_of_each_verified_limit_stands_in_the_article_cited()
    {
        Assert.SkipWhen(StatuteText.Folder is null, Absent);
        foreach (var (procedure, what, limit, citation) in ShippedCitations.Limits)
        {
            var line = $"{procedure} {what}: {limit} – {citation.Display}";
            if (citation.Standing != Standing.Verified)
            {
                output.WriteLine($"{citation.Standing}: {line}");
                continue;
            }

            Assert.True(Cited(citation).Any(text => StatuteText.Says(text, (int)limit.Amount, Units(limit.Unit))), line);
        }
    }

    [Fact]
    public void The_number_of_officers_stands_in_the_article_cited()
    {
        Assert.SkipWhen(StatuteText.Folder is null, Absent);
        Assert.All(
            ShippedLaw.Book.Procedures.SelectMany(p => p.Definition.Acts).Where(a => a.Officers > 1),
            act => Assert.Contains(Cited(act.OfficersBasis!), text => StatuteText.Says(text, act.Officers, "名以上")));
    }

    private static IEnumerable<string> Cited(Citation citation)
    {
        var text = StatuteText.Of(citation.StatuteId)!;
        return text.Last == 0 ? [text.Whole] : citation.Article.Split('、').Select(part => text.Article(ArticleText.Articles(part)!.Value[0])!);
    }

    // A bare 日 may be a workday by the statute's own rule, which the day rule of the statute answers for.
    private static string[] Units(LimitUnit unit) => unit switch
    {
        LimitUnit.Workdays => ["日", "个工作日"],
        LimitUnit.Days => ["日", "天"],
        LimitUnit.Months => ["个月"],
        _ => ["年"],
    };
}
