namespace Guiju.Kernel.Law.Proof;

/// <summary>
/// Forgets what can no longer matter. A bit of a marking is kept only while some act that may still happen, or a guarantee about such an
/// act, reads it; two markings that differ in nothing else allow the same futures and are one. After a decision, how often somebody was
/// heard before it no longer multiplies what is searched.
/// </summary>
internal sealed class LiveBits
{
    private readonly CompiledProcedure _procedure;
    private readonly Reading[] _readings;
    private readonly ulong[] _opens;
    private readonly ulong _starts;
    private readonly ulong _once;
    private readonly ulong _afterClosing;
    private readonly (ulong Bits, ulong First)[] _sameDuties;
    private readonly Dictionary<(ulong Included, ulong Done, bool Closed, bool Begun), Reading> _known = [];

    public LiveBits(CompiledProcedure procedure, IEnumerable<(int Act, Reading Reading)> guarantees)
    {
        _procedure = procedure;
        _readings = [.. procedure.Acts.Select(Reads)];
        foreach (var (act, reading) in guarantees)
        {
            _readings[act] = _readings[act].And(reading);
        }

        _opens = [.. procedure.Acts.Select(a => Bits(a.Effects.Where(e => e.Includes).Select(e => e.Act)))];
        _starts = Bits(procedure.Acts.Where(a => a.Definition.Starts).Select(a => a.Bit));
        _once = Bits(procedure.Acts.Where(a => a.Definition.AtMost == 1).Select(a => a.Bit));
        _afterClosing = Bits(procedure.Acts.Where(a => a.Definition.AfterClosing).Select(a => a.Bit));
        _sameDuties = SameDuties(procedure);
    }

    /// <summary>Bits an act reads before it may happen and while it happens.</summary>
    internal readonly record struct Reading(ulong Happened, ulong Outcomes, ulong Included, ulong Truths)
    {
        public Reading And(Reading other) =>
            new(Happened | other.Happened, Outcomes | other.Outcomes, Included | other.Included, Truths | other.Truths);
    }

    /// <summary>The marking without its dead bits.</summary>
    public MaskState Keep(in MaskState state)
    {
        var key = (state.Included, state.Happened & _once, state.Closed, state.Happened != 0);
        if (!_known.TryGetValue(key, out var live))
        {
            _known[key] = live = Live(state);
        }

        var owed = state.Owed;
        foreach (var (bits, first) in _sameDuties)
        {
            owed = (owed & bits) == 0 ? owed : (owed & ~bits) | first;
        }

        return new MaskState(
            state.Happened & live.Happened, state.Outcomes & live.Outcomes, state.Included & live.Included, owed, state.Truths & live.Truths, state.Closed);
    }

    private Reading Live(in MaskState state)
    {
        var open = Future(state, 0);
        var live = new Reading(_starts | (open & _once), 0, open, 0);
        var future = Future(state, state.Happened & _once);
        for (var i = 0; i < _readings.Length; i++)
        {
            live = (future & (1UL << i)) == 0 ? live : live.And(_readings[i]);
        }

        return live;
    }

    // Acts that may yet happen: those included that have not happened as often as they may, and those they can bring in.
    private ulong Future(in MaskState state, ulong done)
    {
        var possible = ~done & (state.Happened == 0 ? ulong.MaxValue : ~_starts) & (state.Closed ? _afterClosing : ulong.MaxValue);
        var future = state.Included & possible;
        for (var before = 0UL; before != future;)
        {
            before = future;
            foreach (var act in _procedure.Acts)
            {
                future |= (future & act.Bit) == 0 ? 0 : _opens[act.Index] & possible;
            }
        }

        return future;
    }

    private static Reading Reads(CompiledAct act) => new(
        act.RequiredActs | Bits(act.Needs.Select(n => n.AnyActs)),
        act.RequiredOutcomes | Bits(act.Needs.Select(n => n.AnyOutcomes)),
        Bits(act.Awaits.Select(a => a.Act)),
        act.When | Bits(act.Needs.Select(n => n.Guard)) | Bits(act.Awaits.Select(a => a.Guard))
            | Bits(act.Owes.Select(d => d.Guard)) | Bits(act.Effects.Select(e => e.Guard)));

    // Duties met by the very same acts stand and fall together, unless the lapse of one of them is asked for by name.
    private static (ulong Bits, ulong First)[] SameDuties(CompiledProcedure procedure)
    {
        var lapses = Bits(procedure.Acts.SelectMany(a => a.Needs).Where(n => n.Lapsed >= 0).Select(n => 1UL << n.Lapsed));
        return
        [
            .. procedure.Duties
                .Select((duty, index) => (Acts: string.Join(' ', duty.Acts), Bit: 1UL << index))
                .Where(d => (d.Bit & lapses) == 0)
                .GroupBy(d => d.Acts, StringComparer.Ordinal)
                .Where(g => g.Skip(1).Any())
                .Select(g => (Bits(g.Select(d => d.Bit)), g.First().Bit)),
        ];
    }

    private static ulong Bits(IEnumerable<ulong> bits) => bits.Aggregate(0UL, (mask, bit) => mask | bit);
}
