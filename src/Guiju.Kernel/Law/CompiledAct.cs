using Guiju.Kernel.Time;

namespace Guiju.Kernel.Law;

/// <summary>An act's relations as bit masks. Which bit means what is the business of <see cref="CompiledProcedure"/>.</summary>
internal sealed class CompiledAct
{
    public required int Index { get; init; }

    public required ulong Bit { get; init; }

    public required ActDefinition Definition { get; init; }

    /// <summary>Truths that must hold for the act to have a place.</summary>
    public required ulong When { get; init; }

    /// <summary>Acts that must have happened, whatever the facts: the unguarded needs without alternatives, in one mask.</summary>
    public required ulong RequiredActs { get; init; }

    /// <summary>Outcomes that must stand, whatever the facts.</summary>
    public required ulong RequiredOutcomes { get; init; }

    /// <summary>All needs, in the order of the file, for refusals and for those that no single mask covers.</summary>
    public required CompiledNeed[] Needs { get; init; }

    /// <summary>Whether the two masks above cover all needs, so that the list need not be walked.</summary>
    public required bool MasksCoverNeeds { get; init; }

    public required CompiledAwait[] Awaits { get; init; }

    /// <summary>Bit of each outcome, by its place in the definition.</summary>
    public required ulong[] OutcomeBits { get; init; }

    /// <summary>All of this act's outcome bits: a new outcome replaces the last.</summary>
    public required ulong OutcomeMask { get; init; }

    /// <summary>Duties this act meets, per outcome; the last place stands for an act without outcomes.</summary>
    public required ulong[] Meets { get; init; }

    public required CompiledDuty[] Owes { get; init; }

    public required CompiledEffect[] Effects { get; init; }

    /// <summary>Acts whose doers may not do this one.</summary>
    public required int[] ApartFrom { get; init; }

    /// <summary>Duties whose clocks this act stops, resumes or extends; empty masks for most acts.</summary>
    public required ulong Stops { get; init; }

    public required ulong Resumes { get; init; }

    public required ulong Extends { get; init; }

    /// <summary>Indexes of the facts it asks, in the order of the definition.</summary>
    public required int[] Asks { get; init; }

    public bool EndsWith(int outcome) => Definition.Ends || (outcome >= 0 && Definition.Outcomes[outcome].Ends);
}

internal readonly record struct CompiledNeed(ulong Guard, ulong AnyActs, ulong AnyOutcomes, int Lapsed, int InTime, Limit? After, Need Definition);

internal readonly record struct CompiledAwait(ulong Guard, ulong Duties, ulong Act, Await Definition);

internal readonly record struct CompiledDuty(ulong Guard, ulong Outcomes, int Index, Duty Definition);

internal readonly record struct CompiledEffect(ulong Guard, ulong Outcomes, ulong Act, bool Includes, Effect Definition);
