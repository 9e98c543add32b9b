using System.Globalization;
using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.Web.Resources;

namespace Guiju.Web.Portal.Guides;

/// <summary>The course of a procedure in words a citizen uses.</summary>
public sealed class CourseWords(Text text)
{
    /// <summary>Who does it: you, the window, the office in charge, the law itself.</summary>
    public string Who(ActDefinition act) => act.By switch
    {
        _ when act.By.Contains(Roles.Applicant) => text["Portal.Who.applicant"],
        _ when act.By.Contains(Roles.System) => text["Portal.Who.system"],
        _ when act.By.Contains(Roles.WindowClerk) => text["Portal.Who.window-clerk"],
        _ when act.By.Contains(Roles.Examiner) || act.By.Contains(Roles.UnitHead) => text["Portal.Who.unit"],
        _ => string.Join('、', act.By.Select(Roles.TitleOf)),
    };

    /// <summary>The conditions as the beginning of a sentence, e.g. 不予许可的; empty for none.</summary>
    public string When(IEnumerable<CourseCondition> conditions) => string.Join(
        '、',
        conditions.Select(condition => condition.Kind switch
        {
            null or FactKind.Boolean => text["Portal.Course.When", condition.Title],
            _ => text["Portal.Course.WhenStated", condition.Title],
        }));

    /// <summary>What is owed after a step and by when, e.g. 受理之后，20个工作日内作出许可决定.</summary>
    public string Owed(ProcedureDefinition procedure, ActDefinition step, CourseDuty owed)
    {
        var duty = owed.Duty;
        var since = duty.From is { } from ? procedure.Acts.First(act => act.Key == from).Title : step.Title;
        return duty.Within is null
            ? text["Portal.Course.AfterNoNumber", since, Title(procedure, duty)]
            : text[duty.From is null ? "Portal.Course.After" : "Portal.Course.From", since, Limit(owed), Title(procedure, duty)];
    }

    /// <summary>What a duty asks for; of a promise, the act promised.</summary>
    public static string Title(ProcedureDefinition procedure, Duty duty) =>
        duty.Kind == DutyKind.Promised ? procedure.Acts.First(act => act.Key == duty.Acts[0].Act).Title : duty.Title;

    private string Limit(CourseDuty owed) => owed.Duty.Within switch
    {
        { Fixed: { } limit } => text["Portal.Course.Within", limit.ToChinese()],
        { Unit: var unit } when Amount(owed.Amount) is { } amount => text["Portal.Course.Within", new Limit(amount, unit).ToChinese()],
        _ => text[owed.Duty.Kind == DutyKind.Promised ? "Portal.Course.AsPromised" : "Portal.Course.AsOtherLaw"],
    };

    /// <summary>An amount that a limit in workdays can have, or null.</summary>
    public static decimal? Amount(string? stated) =>
        decimal.TryParse(stated, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) && amount > 0 && amount * 2 == decimal.Floor(amount * 2)
            ? amount
            : null;
}
