using System.Collections.Immutable;
using CsCheck;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;

namespace Guiju.Tests.Cases;

/// <summary>The masks against the textbook: a marking kept as plain sets, relations read straight from the definition.</summary>
public sealed class MaskModelTests
{
    private const int Acts = 6;

    private sealed class Textbook(ProcedureDefinition definition)
    {
        private readonly HashSet<string> _happened = [];
        private readonly HashSet<string> _excluded = [.. definition.Acts.Where(a => !a.Included).Select(a => a.Key)];
        private readonly HashSet<string> _owed = [];
        private bool _closed;

        public bool Allows(ActDefinition act) =>
            !_closed
            && (_happened.Count == 0) == act.Starts
            && !_excluded.Contains(act.Key)
            && (act.AtMost is null || !_happened.Contains(act.Key))
            && act.Needs.All(n => n.AnyOf.Any(r => _happened.Contains(r.Act)))
            && act.Awaits.All(a => _excluded.Contains(a.Act) || !_owed.Contains(a.Act));

        public void Do(ActDefinition act)
        {
            _happened.Add(act.Key);
            _owed.Remove(act.Key);
            foreach (var duty in act.Owes)
            {
                _owed.Add(duty.Acts[0].Act);
            }

            foreach (var effect in act.Effects)
            {
                _ = effect.Includes ? _excluded.Remove(effect.Act) : _excluded.Add(effect.Act);
            }

            _closed = act.Ends;
        }
    }

    private static readonly Gen<ActDefinition[]> AnyActs =
        Gen.Select(Gen.Int[0, Acts - 1].Array[0, 2], Gen.Int[0, Acts - 1].Array[0, 2], Gen.Int[0, Acts - 1].Array[0, 1], Gen.Int[0, (2 * Acts) - 1].Array[0, 2], Gen.Bool, Gen.Int[0, 5])
            .Array[Acts].Select(parts => parts.Select((p, i) => Build(i, p.Item1, p.Item2, p.Item3, p.Item4, p.Item5, p.Item6)).ToArray());

    private static string Key(int i) => "a" + i;

    private static ActDefinition Build(int i, int[] needs, int[] owes, int[] awaits, int[] effects, bool once, int ends) => new()
    {
        Key = Key(i),
        Title = Key(i),
        Starts = i == 0,
        Ends = i > 0 && ends == 0,
        Included = i == 0 || ends != 1,
        AtMost = once ? 1 : null,
        Needs = [.. needs.Where(_ => i > 0).Select(n => new Need([new ActRef(Key(n)), new ActRef(Key((n + 1) % Acts))], null, null, Guard.Always, Small.Article("第一条")))],
        Owes = [.. owes.Distinct().Select(o => new Duty($"{i}-{o}", "", [new ActRef(Key(o))], null, null, Guard.Always, DutyKind.Statutory, [], [], Small.Article("第一条")))],
        Awaits = [.. awaits.Where(_ => i > 0).Select(a => new Await(Key(a), Guard.Always, Small.Article("第一条")))],
        Effects = [.. effects.Select(e => new Effect(Key(e % Acts), e < Acts, Guard.Always, null))],
    };

    [Fact]
    public void Any_walk_through_any_procedure_is_judged_as_the_textbook_judges_it() =>
        Gen.Select(AnyActs, Gen.Int[0, Acts - 1].Array[1, 25]).Sample((acts, walk) =>
        {
            var procedure = Small.Procedure([], [.. acts]);
            var textbook = new Textbook(procedure.Definition);
            var marking = procedure.Start;
            foreach (var step in walk)
            {
                var act = acts[step];
                var outcome = procedure.Decide(
                    marking, new ActIntent(act.Key, new LegalMoment(new DateOnly(2021, 7, 1)), Small.Clerk), 1, Small.Calendar);
                Assert.Equal(textbook.Allows(act), outcome is Outcome<Marking>.Accepted);
                if (outcome is Outcome<Marking>.Accepted accepted)
                {
                    textbook.Do(act);
                    marking = accepted.Value;
                }
                else
                {
                    Assert.NotEmpty(outcome.Refused());
                }
            }
        });
}
