namespace Guiju.Kernel.Law;

/// <summary>
/// A marking reduced to bits: what the compiled rules read and what the proof searches. Bit i is act i of the procedure;
/// outcomes, duties and guard terms have numberings of their own.
/// </summary>
/// <param name="Happened">Acts that have happened.</param>
/// <param name="Outcomes">Outcomes acts had last.</param>
/// <param name="Included">Acts in the procedure now.</param>
/// <param name="Owed">Duties not yet met.</param>
/// <param name="Truths">Guard terms that hold for the facts stated so far.</param>
/// <param name="Closed">Whether the case is closed.</param>
public readonly record struct MaskState(ulong Happened, ulong Outcomes, ulong Included, ulong Owed, ulong Truths, bool Closed);
