using Guiju.Kernel.Cases;
using Guiju.Web.Tests.Workbench;

namespace Guiju.Web.Tests.Portal;

/// <summary>Applications at different points of their way, each with its number and code, in a zone on 24 September 2021.</summary>
internal static class PortalStory
{
    /// <summary>Code of every application here.</summary>
    public const string Code = "7K3M9Q";

    /// <summary>Telephone of every application here.</summary>
    public const string Phone = "0411-00005500";

    private static DateOnly Day(int month, int day) => new(2021, month, day);

    /// <summary>Taken in, its answer owed.</summary>
    public static Task<CaseState> JustAppliedAsync(this Zone zone, string party = "大连甲乙食品有限公司") => OpenAsync(zone, Day(9, 23), party);

    /// <summary>Asked to complete its materials.</summary>
    public static async Task<CaseState> AskedToCompleteAsync(this Zone zone)
    {
        var applied = await OpenAsync(zone, Day(9, 22));
        return await zone.ActAsync(applied.Id, "request-supplement", Day(9, 23), Zone.Person("window1"), null, ("missing-materials", "营业执照复印件\n场所布局图（李小明签字，电话 0411-00005500）"));
    }

    /// <summary>Accepted and examined.</summary>
    public static async Task<CaseState> ExaminedAsync(this Zone zone, int month = 9, int day = 22)
    {
        var applied = await OpenAsync(zone, Day(month, day));
        await zone.ActAsync(applied.Id, "accept", Day(month, day), Zone.Person("window1"));
        return await zone.ActAsync(applied.Id, "examine", Day(month, day).AddDays(1), Zone.Person("scjg-examiner"), null, ("site-check", "false"), ("third-party-interest", "false"), ("hearing", "none"), ("examination-opinion", "内部审查意见：李小明材料齐全"));
    }

    /// <summary>Refused, with reasons and how to appeal.</summary>
    public static async Task<CaseState> RefusedAsync(this Zone zone)
    {
        var state = await zone.ExaminedAsync(9, 13);
        return await zone.ActAsync(state.Id, "decide", Day(9, 17), Zone.Person("scjg-head"), "refused", ("reasons", "李小明的场所不符合要求"), ("remedies", "可以在规定期限内申请复议，或者提起诉讼"));
    }

    /// <summary>Granted, delivered, published, closed.</summary>
    public static async Task<CaseState> ClosedAsync(this Zone zone)
    {
        var state = await zone.ExaminedAsync(9, 6);
        await zone.ActAsync(state.Id, "decide", Day(9, 10), Zone.Person("scjg-head"), "granted");
        await zone.ActAsync(state.Id, "issue", Day(9, 13), Zone.Person("window1"), null, ("licence-number", "JY2102000001"));
        await zone.ActAsync(state.Id, "publish", Day(9, 14), Zone.Person("window1"));
        return await zone.ActAsync(state.Id, "close", Day(9, 15), Zone.Person("window1"));
    }

    /// <summary>Told what a commitment means, and not willing to commit.</summary>
    public static async Task<CaseState> UncommittedAsync(this Zone zone)
    {
        var clerk = Zone.Person("window1");
        var profile = new CaseProfile { Number = "", Title = "公共场所卫生许可", Unit = "wj", Party = "李小明", Phone = Phone, Channel = "window", AccessCode = Code };
        var applied = await zone.OpenAsync("services.commitment", profile, "apply", Day(9, 22), clerk);
        await zone.ActAsync(applied.Id, "inform", Day(9, 22), clerk);
        return await zone.ActAsync(applied.Id, "choose", Day(9, 23), clerk, "ordinary");
    }

    /// <summary>Granted, and the licence not yet delivered.</summary>
    public static async Task<CaseState> GrantedAsync(this Zone zone)
    {
        var state = await zone.ExaminedAsync(9, 1);
        return await zone.ActAsync(state.Id, "decide", Day(9, 3), Zone.Person("scjg-head"), "granted");
    }

    private static Task<CaseState> OpenAsync(Zone zone, DateOnly day, string party = "李小明") => zone.OpenAsync(
        "services.licensing",
        new CaseProfile { Number = "", Title = $"{party}申请食品经营许可", Unit = "scjg", Party = party, Phone = Phone, Item = "SCJG-002", Mode = "optimised", Channel = "window", AccessCode = Code },
        "apply",
        day,
        Zone.Person("window1"),
        ("promised-limit", "6"));
}
