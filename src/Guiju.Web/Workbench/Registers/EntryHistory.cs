using System.Collections.Immutable;
using System.Globalization;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;
using Guiju.Store.Reading;
using Guiju.Web.Components.Status;
using Guiju.Web.Resources;

namespace Guiju.Web.Workbench.Registers;

/// <summary>An entry with everything that was ever done to it, folded act by act.</summary>
/// <param name="Register">The register.</param>
/// <param name="Entry">The entry as it stands.</param>
/// <param name="Steps">Its acts in order, each with what it changed and how the entry stood after it.</param>
public sealed record EntryHistory(RegisterDefinition Register, RegisterEntry Entry, ImmutableArray<EntryStep> Steps)
{
    /// <summary>Folds the acts of an entry.</summary>
    public static EntryHistory Of(RegisterDefinition register, RegisterEntry entry, IEnumerable<PlacedAct> acts)
    {
        var values = RegisterDefinition.NoValues;
        var steps = ImmutableArray.CreateBuilder<EntryStep>();
        foreach (var act in acts.Select(placed => placed.Act))
        {
            var after = RegisterRules.Apply(values, act.Facts);
            steps.Add(new EntryStep(act, FieldChange.Between(register, values, after), after));
            values = after;
        }

        return new(register, entry, steps.ToImmutable());
    }

    /// <summary>How the entry stood when somebody saw it; empty for a sequence it never had.</summary>
    public ImmutableSortedDictionary<string, string> ValuesAt(int sequence) =>
        Steps.LastOrDefault(step => step.Act.Sequence <= sequence)?.Values ?? RegisterDefinition.NoValues;

    /// <summary>The acts after the one that somebody saw.</summary>
    public IEnumerable<EntryStep> Since(int sequence) => Steps.Where(step => step.Act.Sequence > sequence);

    /// <summary>The story, the latest act first.</summary>
    /// <param name="names">What units and entries are called.</param>
    /// <param name="units">What units are called.</param>
    /// <param name="text">Words.</param>
    /// <param name="linked">Whether seals link to pages of their own.</param>
    public IReadOnlyList<TimelineEntry> Story(EntryNames names, IReadOnlyDictionary<string, string> units, Text text, bool linked = true)
    {
        var path = RegisterLists.Path(Register, Entry.Number);
        return
        [
            .. Steps.Reverse().Select(step => new TimelineEntry(
                Moment(step.Act.RecordedAt),
                text[$"Registers.Verb.{step.Verb}"],
                $"{step.Act.ActorTitle} · {units.GetValueOrDefault(step.Act.ActorUnit, step.Act.ActorUnit)}",
                step.Verb == RegisterRules.WithdrawVerb ? Tone.Bad : step.Verb == RegisterRules.RecordVerb ? Tone.Good : Tone.Active)
            {
                Facts = step.Verb == RegisterRules.RecordVerb ? [] : [.. step.Changes.Select(change => (Title(change), FromTo(change, names, text)))],
                Note = step.Act.Note.Length > 0 ? text["Registers.Reason.Was", step.Act.Note] : "",
                Files = [.. step.Act.Evidence.Select(file => (file.Name, $"{path}/files/{file.Digest}"))],
                Seal = $"#{step.Act.Sequence} {step.Act.Hash.ToString()[..12]}…",
                SealHref = linked ? $"{path}/acts/{step.Act.Sequence}" : null,
            }),
        ];
    }

    /// <summary>When it was recorded, in Beijing, to the minute.</summary>
    public static string Moment(long recordedAt) =>
        DateTimeOffset.FromUnixTimeMilliseconds(recordedAt).ToOffset(BeijingTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private string Title(FieldChange change) => Register.Find(change.Field)?.Title ?? change.Field;

    private string FromTo(FieldChange change, EntryNames names, Text text)
    {
        var field = Register.Find(change.Field)!;
        return text["Registers.FromTo", Shown(change.Before), Shown(change.After)];

        string Shown(string? value) => names.Show(field, value) is { Length: > 0 } words ? words : text["Registers.Nothing"];
    }
}

/// <summary>One act of an entry.</summary>
/// <param name="Act">The act.</param>
/// <param name="Changes">What it changed.</param>
/// <param name="Values">The entry after it.</param>
public sealed record EntryStep(Act Act, ImmutableArray<FieldChange> Changes, ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>What was done: <c>record</c>, <c>amend</c> or <c>withdraw</c>.</summary>
    public string Verb => Act.Kind[(Act.Kind.LastIndexOf(':') + 1)..];
}
