using System.Collections.Immutable;
using Guiju.Kernel.Law;

namespace Guiju.LawFiles.Reading;

/// <summary>
/// Reads citations. In short an article of the procedure's own statute, verified; at length a map of statute, article and standing,
/// where what is left out is the procedure's statute, the instrument as a whole, and the standing of that statute's text.
/// </summary>
internal sealed class CitationReader(IReadOnlyDictionary<string, Statute> statutes, ProcedureSource source, FaultList faults)
{
    /// <summary>The procedure's statute; null while it is not known.</summary>
    public Statute? Own { get; set; }

    public Citation Read(Cursor cursor) => cursor.ScalarOr(
        shorter => Resolve(shorter, Own, shorter.Read(Scalars.Text), null),
        longer => longer.Map("citation", map =>
        {
            var statute = map.Optional("statute");
            var own = !statute.Exists;
            var id = statute.Read(Scalars.Text);
            var article = map.Or("article", Scalars.Text, "");
            var standing = map.Or<Standing?>("standing", c => c.Read(StatuteReader.Standings), null);
            return Resolve(longer, own ? Own : Find(id, statute), article, standing);
        }));

    /// <summary>The statute version of that key; a fault with a suggestion when there is none.</summary>
    public Statute? Find(string id, Cursor cursor)
    {
        if (statutes.TryGetValue(id, out var statute))
        {
            return statute;
        }

        if (cursor.Exists && id.Length > 0)
        {
            faults.Add("L030", cursor.At, id, FaultWords.Suggest(id, statutes.Keys));
        }

        return null;
    }

    private Citation Resolve(Cursor cursor, Statute? statute, string article, Standing? standing)
    {
        if (statute is null)
        {
            return source.Placed(new Citation("", "", article, standing ?? Standing.Verified), cursor.At);
        }

        var citation = source.Placed(new Citation(statute.Id, statute.ShortTitle, article, standing ?? statute.Standing), cursor.At);
        source.Citations.Add((citation, cursor.At));
        CheckArticle(cursor, statute, article);
        if (standing == Standing.Verified && statute.Standing != Standing.Verified)
        {
            faults.Add("L033", cursor.At, statute.ShortTitle);
        }

        return citation;
    }

    private void CheckArticle(Cursor cursor, Statute statute, string article)
    {
        if (statute.Articles == 0 || !cursor.Exists)
        {
            return;
        }

        if (ArticleText.Articles(article) is not { } articles)
        {
            faults.Add("L031", cursor.At, article);
        }
        else if (articles.Where(a => a > statute.Articles).Cast<int?>().FirstOrDefault() is not null)
        {
            faults.Add("L032", cursor.At, statute.ShortTitle, article, statute.Articles);
        }
    }
}
