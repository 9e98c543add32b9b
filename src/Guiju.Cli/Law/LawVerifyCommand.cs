using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Guiju.Cli.Terminal;
using Guiju.Kernel.Law;
using Guiju.Kernel.Law.Proof;

namespace Guiju.Cli.Law;

/// <summary><c>guiju law verify</c>: searches every marking a procedure can reach and proves its guarantees, or shows the shortest way past one.</summary>
internal static class LawVerifyCommand
{
    public static Command Build()
    {
        var procedure = new Argument<string?>("PROCEDURE")
        {
            Description = "Id (services.licensing) or version (services.licensing@2019-04-23); without it, all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "Print the proofs as JSON." };
        var command = new Command("verify", "Prove the guarantees of the procedures by search. Ends with 1 when one does not hold.")
        {
            procedure,
            json,
        };
        command.SetAction(parsed => Run(Places.Of(parsed).Law, parsed.GetValue(procedure), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string folder, string? wanted, bool json)
    {
        var law = LawFolder.Load(folder);
        var chosen = law.Procedures.Where(p => wanted is null || p.Definition.Id == wanted || p.Definition.Version == wanted).ToImmutableArray();
        if (chosen.IsEmpty)
        {
            throw new InputException(wanted ?? "", "procedure.unknown", CliWords.Say("verify.unknown", string.Join('、', law.Procedures.Select(p => p.Definition.Id).Distinct())));
        }

        var proofs = new List<ProcedureProof>();
        var tooLarge = new List<string>();
        foreach (var procedure in chosen)
        {
            if (Prove(procedure) is not { } proof)
            {
                tooLarge.Add(procedure.Definition.Version);
                Screen.Tell(CliWords.Say("verify.too-large", procedure.Definition.Title, procedure.Definition.Version, ProcedureSearch.MostStates));
                continue;
            }

            proofs.Add(proof);
            if (!json)
            {
                Show(procedure.Definition, proof);
            }
        }

        var sound = tooLarge.Count == 0 && proofs.All(p => p.Sound);
        if (json)
        {
            JsonText.Print(new { sound, unproved = tooLarge, procedures = proofs.Select(Json) });
        }

        return sound ? ExitCode.Ok : ExitCode.No;
    }

    // Null when the search gives up: what was not searched to its end is not proved.
    private static ProcedureProof? Prove(CompiledProcedure procedure)
    {
        try
        {
            return ProcedureSearch.Prove(procedure);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static void Show(ProcedureDefinition procedure, ProcedureProof proof)
    {
        Screen.Say(CliWords.Say(
            proof.Sound ? "verify.sound" : "verify.unsound",
            procedure.Title,
            proof.Procedure,
            proof.States.ToString("N0", CultureInfo.InvariantCulture),
            proof.Transitions.ToString("N0", CultureInfo.InvariantCulture)));
        foreach (var verdict in proof.Verdicts)
        {
            Screen.Say("  " + CliWords.Say(verdict.Holds ? "verify.holds" : "verify.broken", GuaranteeText.Of(procedure, verdict.Guarantee)));
            if (!verdict.Holds)
            {
                var steps = verdict.Breaking.Select((s, i) => CliWords.Say("verify.step", i + 1, GuaranteeText.Step(procedure, s)));
                Screen.Say(string.Join('\n', steps));
            }
        }

        foreach (var dead in proof.DeadActs)
        {
            Screen.Say("  " + CliWords.Say("verify.dead", GuaranteeText.Act(procedure, new ActRef(dead))));
        }
    }

    private static object Json(ProcedureProof proof) => new
    {
        proof.Procedure,
        proof.Sound,
        proof.States,
        proof.Transitions,
        proof.DeadActs,
        guarantees = proof.Verdicts.Select(v => new
        {
            v.Guarantee.Key,
            v.Holds,
            never = v.Guarantee.Never?.ToString(),
            without = v.Guarantee.Without.Select(a => a.ToString()),
            v.Guarantee.Always,
            basis = v.Guarantee.Basis?.Display,
            breaking = v.Breaking.Select(s => new { s.Act, s.Outcome, s.Holding }),
        }),
    };
}
