using System.Runtime.CompilerServices;

namespace Guiju.Web.Tests.Workbench.Reviews;

/// <summary>Reviews at every stage, recorded through the desk, once in each zone.</summary>
internal static class ReviewStories
{
    private static readonly ConditionalWeakTable<Zone, Task<Dictionary<string, string>>> Told = [];

    /// <summary>Identifiers of the reviews by what became of them.</summary>
    public static Task<Dictionary<string, string>> OfAsync(Zone zone) => Told.GetValue(zone, TellAsync);

    /// <summary>A review that was sent in and nothing more.</summary>
    public static async Task<string> SubmittedAsync(Zone zone, string title, DateOnly day, string kind = "contract")
    {
        var drafter = Zone.Person("scjg-examiner");
        return (await zone.OpenAsync(
            "decisions.legal-review",
            new() { Number = "", Title = title, Unit = drafter.Unit, Kind = kind },
            "submit",
            day,
            drafter,
            ("kind", kind),
            ("title", title),
            ("meeting-sought", "office-meeting"))).Id;
    }

    /// <summary>A review with an opinion.</summary>
    public static async Task<string> OpinionAsync(Zone zone, string title, DateOnly day, string outcome)
    {
        var id = await SubmittedAsync(zone, title, day);
        await zone.ActAsync(id, "accept-for-review", day, Zone.Person("fz-reviewer"));
        await GiveAsync(zone, id, day.AddDays(1), outcome);
        return id;
    }

    private static Task GiveAsync(Zone zone, string id, DateOnly day, string outcome) => zone.ActAsync(
        id,
        "give-opinion",
        day,
        Zone.Person("fz-reviewer"),
        outcome,
        ("powers", "conforms"),
        ("procedure", outcome == "passed" ? "conforms" : "does-not"),
        ("content", "conforms"),
        ("opinion-text", outcome == "passed" ? "权限、程序和内容均合法，可以提交会议审议。" : "未按规定公开征求意见，建议补充征求意见并修改第六条后重新送审。"));

    private static async Task<Dictionary<string, string>> TellAsync(Zone zone)
    {
        var reviewer = Zone.Person("fz-reviewer");
        var head = Zone.Person("fz-head");
        var drafter = Zone.Person("scjg-examiner");
        var told = new Dictionary<string, string>
        {
            ["submitted"] = await SubmittedAsync(zone, "园区道路养护委托合同", new DateOnly(2021, 9, 23)),
            ["late"] = await SubmittedAsync(zone, "港区岸线使用协议", new DateOnly(2021, 9, 1)),
            ["open"] = await SubmittedAsync(zone, "海洋装备产业园投资协议", new DateOnly(2021, 9, 16), "investment-project"),
            ["returned"] = await SubmittedAsync(zone, "企业用工补贴办法（送审稿）", new DateOnly(2021, 9, 14), "policy-document"),
            ["passed"] = await OpinionAsync(zone, "人才公寓租赁合同", new DateOnly(2021, 9, 13), "passed"),
            ["rejected"] = await SubmittedAsync(zone, "户外广告设施设置管理办法（送审稿）", new DateOnly(2021, 8, 30), "policy-document"),
        };
        await zone.ActAsync(told["late"], "accept-for-review", new DateOnly(2021, 9, 1), reviewer);
        await zone.ActAsync(told["late"], "assign", new DateOnly(2021, 9, 2), head, null, ("reviewer", reviewer.Title));
        await zone.ActAsync(told["open"], "accept-for-review", new DateOnly(2021, 9, 17), reviewer);
        await zone.ActAsync(told["open"], "assign", new DateOnly(2021, 9, 17), head, null, ("reviewer", reviewer.Title));
        await zone.ActAsync(told["returned"], "return-incomplete", new DateOnly(2021, 9, 15), reviewer, null, ("missing-materials", "公平竞争审查表；征求意见采纳情况说明"));
        await zone.ActAsync(told["rejected"], "return-incomplete", new DateOnly(2021, 8, 31), reviewer, null, ("missing-materials", "起草说明"));
        await zone.ActAsync(told["rejected"], "resubmit", new DateOnly(2021, 9, 2), drafter);
        await zone.ActAsync(told["rejected"], "accept-for-review", new DateOnly(2021, 9, 3), reviewer);
        await GiveAsync(zone, told["rejected"], new DateOnly(2021, 9, 10), "rejected");
        return told;
    }
}
