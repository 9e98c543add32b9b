using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Time;

namespace Guiju.Cli.Demo;

/// <summary>The acts of one case, put down in the order of the story and brought into the order of their days.</summary>
internal sealed class Story(string id, string procedure, CaseProfile profile, WorkCalendar calendar)
{
    private readonly List<PlannedCaseAct> acts = [];

    /// <summary>The acts, numbered; acts of one day stay in the order in which they were told.</summary>
    public IEnumerable<PlannedCaseAct> Acts => acts.OrderBy(a => a.Day).Select((act, index) => act with
    {
        Sequence = index + 1,
        Opens = index == 0 ? (procedure, profile) : null,
    });

    /// <summary>Last day told so far.</summary>
    public DateOnly Last => acts.Max(a => a.Day);

    /// <summary>Adds an act.</summary>
    public void Tell(DateOnly day, string act, Actor by, string? outcome = null, params ReadOnlySpan<(string Fact, string Value)> facts)
    {
        var stated = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (fact, value) in facts)
        {
            if (value.Length > 0)
            {
                stated[fact] = value;
            }
        }

        acts.Add(new PlannedCaseAct(day, id, act, by) { Outcome = outcome, Facts = stated.ToImmutable() });
    }

    /// <summary>Adds a further officer to the act told last.</summary>
    public void Together(Actor officer) => acts[^1] = acts[^1] with { With = [officer.Id] };

    /// <summary>Adds a remark to the act told last.</summary>
    public void Remark(string note) => acts[^1] = acts[^1] with { Note = note };

    /// <summary>Adds a paper to the act told last.</summary>
    public void Attach(string name, string text) => acts[^1] = acts[^1] with { Papers = [.. acts[^1].Papers, new Paper(name, text)] };

    /// <summary>The next workday, but no later than a given day.</summary>
    public DateOnly Next(DateOnly day, DateOnly latest) => calendar.WorkdayAfter(day, 1) is var next && next < latest ? next : latest;

    /// <summary>A workday about halfway between two days; null where none lies strictly between them.</summary>
    public DateOnly? Between(DateOnly from, DateOnly to)
    {
        var days = calendar.CountWorkdays(from, to);
        return days < 2 ? null : calendar.WorkdayAfter(from, days / 2);
    }

    /// <summary>Workdays from one day to another.</summary>
    public int Workdays(DateOnly from, DateOnly to) => calendar.CountWorkdays(from, to);
}
