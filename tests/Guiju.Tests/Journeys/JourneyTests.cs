using System.Globalization;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.Tests.LawFiles;

namespace Guiju.Tests.Journeys;

/// <summary>Every journey runs through the same door as the product, under the law and the calendar as shipped.</summary>
public sealed class JourneyTests
{
    public static TheoryData<string> Names => [.. Journey.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_law_answers_each_step_as_the_journey_says(string name)
    {
        var journey = Journey.Read(name);
        var procedure = ShippedLaw.Book.InForce(journey.Procedure, journey.Steps[0].On)!;
        var marking = procedure.Start;
        var sequence = 0;
        foreach (var step in journey.Steps)
        {
            var (told, after) = Take(procedure, marking, step, sequence + 1);
            Assert.Equal($"line {step.Line}\n{Expected(step)}", $"line {step.Line}\n{told}{Seen(after, step)}");
            sequence += ReferenceEquals(after, marking) ? 0 : 1;
            marking = after;
        }
    }

    private static (string Told, Marking After) Take(CompiledProcedure procedure, Marking marking, JourneyStep step, int sequence)
    {
        if (step.Do is null)
        {
            return ("", marking);
        }

        var parts = step.Do.Split('=');
        var intent = new ActIntent(parts[0], new LegalMoment(step.On), Person(procedure, parts[0], step.By))
        {
            Outcome = parts.Length > 1 ? parts[1] : null,
            Facts = step.Facts,
            With = step.With,
        };
        return procedure.Decide(marking, intent, sequence, ShippedLaw.Book.Calendar) switch
        {
            Outcome<Marking>.Accepted accepted => ("", accepted.Value),
            Outcome<Marking>.Refused refused => (Lines("refused", refused.Reasons.Select(r => r.ToString())), marking),
            Outcome<Marking>.Faulted faulted => (Lines("faulted", faulted.Faults.Select(f => f.ToString())), marking),
            _ => throw new InvalidOperationException(),
        };
    }

    private static Actor Person(CompiledProcedure procedure, string act, string? by)
    {
        var parts = (by ?? (procedure.IndexOfAct(act) < 0 ? "" : procedure.Act(act).By.FirstOrDefault("window-clerk"))).Split('/');
        return new Actor(parts[^1], Roles.TitleOf(parts[0]), "u", [parts[0]]);
    }

    private static string Expected(JourneyStep step) =>
        Lines("refused", step.Refused) + Lines("faulted", step.Faulted)
        + string.Concat(step.Clocks.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}: {c.Value}\n"))
        + (step.Result is null ? "" : $"result: {step.Result}\n") + (step.Closed is null ? "" : $"closed: {step.Closed}\n");

    // Only what the step asks about is looked at.
    private static string Seen(Marking marking, JourneyStep step) =>
        string.Concat(step.Clocks.Keys.Order(StringComparer.Ordinal).Select(key => $"{key}: {State(marking.Clocks.LastOrDefault(c => c.Duty == key), step.On)}\n"))
        + (step.Result is null ? "" : $"result: {marking.Result ?? "none"}\n")
        + (step.Closed is null ? "" : $"closed: {(marking.ClosedOn is { } day ? Day(day) : "no")}\n");

    private static string State(Clock? clock, DateOnly on) => clock switch
    {
        null => "none",
        { State: ClockState.Stopped } => "stopped",
        { State: ClockState.Void } => "void",
        { State: ClockState.Met } => $"met {Day(clock.MetOn!.Value.Day)}{(clock.MetLate ? " late" : "")}",
        _ when clock.OverdueOn(on) => $"overdue since {Day(clock.Due!.Value)}",
        _ => $"due {Day(clock.Due!.Value)}",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lines(string what, IEnumerable<string> lines) => string.Concat(lines.Select(line => $"{what}: {line}\n"));
}
