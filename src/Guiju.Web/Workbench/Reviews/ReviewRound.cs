using System.Collections.Immutable;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;
using Guiju.Web.Workbench.Cases;

namespace Guiju.Web.Workbench.Reviews;

/// <summary>One time a matter was sent in, and what it was answered with.</summary>
/// <param name="Sent">The sending: first, after completing, or after changing.</param>
/// <param name="Answer">Return for materials or opinion; null while there is none.</param>
/// <param name="Workdays">Workdays from the sending to the answer, the day of sending not counted; null while there is none.</param>
public sealed record ReviewRound(Act Sent, Act? Answer, int? Workdays)
{
    private static readonly ImmutableArray<string> Sendings = ["submit", "resubmit", "revise"];
    private static readonly ImmutableArray<string> Answers = ["return-incomplete", "give-opinion", "withdraw"];

    /// <summary>The rounds of a review, the first first: returned for materials and sent again, rejected and changed, each is a round.</summary>
    public static ImmutableArray<ReviewRound> Of(CaseView view, WorkCalendar calendar)
    {
        var rounds = ImmutableArray.CreateBuilder<ReviewRound>();
        foreach (var act in view.Acts)
        {
            var key = KeyOf(act);
            if (Sendings.Contains(key))
            {
                rounds.Add(new ReviewRound(act, null, null));
            }
            else if (Answers.Contains(key) && rounds.Count > 0)
            {
                var sent = rounds[^1].Sent;
                rounds[^1] = new ReviewRound(sent, act, calendar.CountWorkdays(sent.Happened.Day, act.Happened.Day));
            }
        }

        return rounds.ToImmutable();
    }

    /// <summary>Key of an act within its procedure.</summary>
    public static string KeyOf(Act act) => act.Kind[(act.Kind.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
