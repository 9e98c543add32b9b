using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Law;
using Guiju.Web.Acting;
using Guiju.Web.Reading;
using Guiju.Web.Resources;

namespace Guiju.Web.Workbench.Reviews;

/// <summary>From the form of a submission to the desk of the cases, with the papers the procedure wants: the draft, its legal basis, the steps taken.</summary>
public sealed class SubmissionDesk(LawBook law, CaseActing acting, UnitNames units, Session session, Text text)
{
    /// <summary>The paper that must be a file.</summary>
    public const string Draft = "draft";

    /// <summary>Fact that the person's own unit answers.</summary>
    public const string UnitFact = "drafter-unit";

    /// <summary>Fact with a usual value.</summary>
    public const string LimitFact = "review-limit";

    private const string Opening = "submit";

    /// <summary>The papers asked for; each but the draft may be given in words instead.</summary>
    public static ImmutableArray<string> Papers { get; } = [Draft, "basis", "steps"];

    /// <summary>The form, blank or as sent; null where no review is in force.</summary>
    public ActForm? Form(IFormCollection? sent) => law.InForce(ReviewStage.Procedure, session.Today) is not { } procedure ? null
        : sent is null ? ActForm.Blank(procedure, procedure.Act(Opening), procedure.Start, session.Today)
        : ActForm.Read(procedure, procedure.Act(Opening), sent);

    /// <summary>Sends the matter in. A paper that is neither attached nor said in words is a fault: the reviewer would have to return it.</summary>
    public async Task<Outcome<Recorded>> SubmitAsync(
        ActForm form, IReadOnlyDictionary<string, string> said, IFormFileCollection files, CancellationToken cancel)
    {
        var faults = Papers
            .Where(paper => Of(files, paper).All(file => file.Length == 0) && (paper == Draft || said[paper].Trim().Length == 0))
            .Select(paper => new Fault("review.paper", text[$"Reviews.Paper.{paper}.Missing"], "Paper." + paper))
            .ToList();
        if (form[FactInput.Prefix + "title"].Trim().Length == 0)
        {
            faults.Insert(0, new Fault("review.title", text["Reviews.Title.Missing"], "title"));
        }

        if (form[FactInput.Prefix + "kind"].Length == 0)
        {
            faults.Insert(0, new Fault("review.kind", text["Reviews.Kind.Missing"], "kind"));
        }

        if (faults.Count > 0)
        {
            return new Outcome<Recorded>.Faulted([.. faults]);
        }

        var profile = new CaseProfile
        {
            Number = "",
            Title = form[FactInput.Prefix + "title"].Trim(),
            Unit = session.Actor.Unit,
            Kind = form[FactInput.Prefix + "kind"],
        };
        var whole = form
            .With(FactInput.Prefix + UnitFact, await units.TitleAsync(session.Actor.Unit, cancel))
            .With(ActForm.NoteField, string.Join('\n', Papers.Where(paper => said[paper].Trim().Length > 0).Select(paper => $"{text[$"Reviews.Paper.{paper}"]}：{said[paper].Trim()}")));
        return await acting.OpenAsync(ReviewStage.Procedure, profile, whole, Named(files), cancel);
    }

    private static IEnumerable<IFormFile> Of(IFormFileCollection files, string paper) => files.GetFiles("Paper." + paper);

    // Each file says by its name which paper it is: a list of files is all that a reviewer sees.
    private FormFileCollection Named(IFormFileCollection files)
    {
        var named = new FormFileCollection();
        foreach (var paper in Papers)
        {
            foreach (var file in Of(files, paper).Where(file => file.Length > 0))
            {
                named.Add(new FormFile(file.OpenReadStream(), 0, file.Length, file.Name, $"{text[$"Reviews.Paper.{paper}"]}-{Path.GetFileName(file.FileName)}"));
            }
        }

        return named;
    }
}
