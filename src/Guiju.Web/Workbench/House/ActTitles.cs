using System.Collections.Immutable;
using Guiju.Kernel.Law;
using Guiju.Kernel.Registers;
using Guiju.Web.Components.Forms;
using Guiju.Web.Reading;
using Guiju.Web.Resources;

namespace Guiju.Web.Workbench.House;

/// <summary>Kinds of acts in words, whether of a procedure or of a register.</summary>
public sealed class ActTitles(LawBook law, RegisterBook registers, Text text)
{
    /// <summary>Procedures and registers, as the filter of a list offers them.</summary>
    public IReadOnlyList<FieldOption> Subjects() =>
    [
        .. law.Procedures.Select(p => p.Definition.Id).Distinct().Select(id => new FieldOption(id, law.Newest(id)!.Definition.Title)),
        .. Registers().Select(register => new FieldOption(register.Key, register.Title)),
    ];

    /// <summary>What can be done, as the filter of a list offers it: changes of registers, then the acts of procedures by their titles.</summary>
    public IReadOnlyList<FieldOption> Verbs() =>
    [
        .. new[] { RegisterRules.RecordVerb, RegisterRules.AmendVerb, RegisterRules.WithdrawVerb }.Select(verb => new FieldOption(verb, text[$"Registers.Verb.{verb}"])),
        .. law.Procedures.Select(p => p.Definition.Id).Distinct().SelectMany(id => law.Newest(id)!.Definition.Acts)
            .DistinctBy(act => act.Key).Where(act => act.Key != RegisterRules.WithdrawVerb).Select(act => new FieldOption(act.Key, act.Title)),
    ];

    /// <summary>What an act was, e.g. 学法台账 · 更正; its key where nothing is known of it.</summary>
    public string Of(string kind)
    {
        var at = kind.LastIndexOf(':');
        var (subject, verb) = at < 0 ? (kind, "") : (kind[..at], kind[(at + 1)..]);
        return law.Newest(subject)?.Definition is { } procedure
            ? $"{procedure.Title} · {procedure.Acts.FirstOrDefault(act => act.Key == verb)?.Title ?? verb}"
            : Registers().FirstOrDefault(register => register.Key == subject) is { } found
                ? $"{found.Title} · {text.Find($"Registers.Verb.{verb}") ?? verb}"
                : kind;
    }

    private IEnumerable<RegisterDefinition> Registers() => registers.All.Append(AccountDesk.Register.Definition);
}
