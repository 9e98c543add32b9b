using System.Net;
using Guiju.Areas.Duties;
using Guiju.Kernel;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;
using Guiju.Web.Workbench.Tasks;

namespace Guiju.Web.Tests.Workbench;

public sealed class TaskPagesTests(Zone zone) : IClassFixture<Zone>
{
    private static readonly DateOnly Today = new(2021, 9, 24);

    [Theory]
    [InlineData("2021-09-23", TaskState.Open, TaskBand.Overdue)]
    [InlineData("2021-09-24", TaskState.Open, TaskBand.Soon)]
    [InlineData("2021-10-24", TaskState.Open, TaskBand.Soon)]
    [InlineData("2021-10-25", TaskState.Open, TaskBand.Open)]
    [InlineData("2021-03-31", TaskState.Done, TaskBand.Done)]
    [InlineData("2021-03-31", TaskState.DoneLate, TaskBand.Late)]
    [InlineData("2021-03-31", TaskState.CarriedOver, TaskBand.Carried)]
    public void Only_an_open_task_can_be_overdue_and_its_last_day_is_still_in_time(string due, TaskState state, TaskBand band) =>
        Assert.Equal(band, TaskBoard.BandOf(new KeyTask { Due = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), Status = state }, Today));

    [Fact]
    public async Task The_overdue_task_stands_first_and_is_completed_late_with_its_evidence()
    {
        await OpenTaskAsync("YD-T1", "逾期的任务", new DateOnly(2021, 9, 10));
        await OpenTaskAsync("YD-T2", "临近的任务", new DateOnly(2021, 9, 30));
        using var secretary = await Visitor.SignedInAsync(zone.Host, "gwb-secretary");
        var board = await secretary.GetAsync("/desk/tasks");
        var first = board.Page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Take(2).Select(row => row.QuerySelector("th")!.TextContent.Trim());
        Assert.Equal(["YD-T1", "YD-T2"], first);
        Assert.True(board.Says("逾期 14 日") && board.Says("剩 6 日"), board.Text);

        var path = "/desk/tasks/YD-T1/done";
        var without = await secretary.SubmitAsync(path, "done");
        Assert.Contains("已完成的任务应当填写完成依据", without.Text, StringComparison.Ordinal);
        var ahead = await secretary.PostAsync(path, without.Form("done"), ("Field.completed-on", "2021-12-01"), ("Field.evidence", "会议纪要"));
        Assert.NotNull(ahead.One("#f-completed-on-fault"));
        var done = await secretary.PostAsync(path, ahead.Form("done"), ("Field.completed-on", "2021-09-22"));
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        var entry = await zone.Store.Ledger.FindEntryAsync(Zone.Region, "key-tasks", "YD-T1", TestContext.Current.CancellationToken);
        Assert.Equal(("done-late", "2021-09-22", "会议纪要"), (entry!.Values["status"], entry.Values["completed-on"], entry.Values["evidence"]));

        await secretary.SubmitAsync("/desk/tasks/YD-T2/done", "done", ("Field.completed-on", "2021-09-24"), ("Field.evidence", "通知"));
        Assert.Equal("done", (await zone.Store.Ledger.FindEntryAsync(Zone.Region, "key-tasks", "YD-T2", TestContext.Current.CancellationToken))!.Values["status"]);
        Assert.True((await secretary.GetAsync("/desk/tasks?show=late")).Says("YD-T1"));
    }

    [Fact]
    public async Task A_task_somebody_else_moved_meanwhile_is_shown_before_it_is_completed()
    {
        await OpenTaskAsync("YD-T3", "改期的任务", new DateOnly(2021, 9, 10));
        using var secretary = await Visitor.SignedInAsync(zone.Host, "gwb-secretary");
        using var registrar = await Visitor.SignedInAsync(zone.Host, "registrar");
        var form = (await secretary.GetAsync("/desk/tasks/YD-T3/done")).Form("done");
        await registrar.SubmitAsync("/desk/registers/key-tasks/YD-T3/amend", "entry", ("Field.due", "2021-09-30"), ("Entry.reason", "经同意延期"));
        var shown = await secretary.PostAsync("/desk/tasks/YD-T3/done", form, ("Field.completed-on", "2021-09-22"), ("Field.evidence", "通知"));
        Assert.True(shown.Says("已被他人更正") && shown.Says("2021-09-30"), shown.Text);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.PostAsync("/desk/tasks/YD-T3/done", shown.Form("done"))).Status);
        Assert.Equal("done", (await zone.Store.Ledger.FindEntryAsync(Zone.Region, "key-tasks", "YD-T3", TestContext.Current.CancellationToken))!.Values["status"]);
    }

    [Fact]
    public async Task In_January_the_last_year_with_tasks_is_shown_and_what_was_left_over_is_named_on_the_new_one()
    {
        await OpenTaskAsync("YD-T4", "跨年的任务", new DateOnly(2021, 12, 31));
        zone.Clock.Set(new DateTimeOffset(2022, 1, 17, 9, 0, 0, BeijingTime.Offset));
        try
        {
            using var leader = await Visitor.SignedInAsync(zone.Host, "leader");
            Assert.True((await leader.GetAsync("/desk/tasks")).Says("2021年工作要点任务"));
            Assert.True((await leader.GetAsync("/desk/study")).Says("2021年学法"));
            var next = await leader.GetAsync("/desk/tasks?year=2022");
            Assert.True(next.Says("往年还有"), next.Text);
            Assert.NotNull(next.One("a[href='/desk/tasks?year=2021&show=open']"));
        }
        finally
        {
            zone.Clock.Set(new DateTimeOffset(2021, 9, 24, 9, 30, 0, BeijingTime.Offset));
        }
    }

    [Fact]
    public async Task Who_keeps_no_tasks_reads_them_and_completes_none()
    {
        using var leader = await Visitor.SignedInAsync(zone.Host, "leader");
        var board = await leader.GetAsync("/desk/tasks?year=2021&unit=fz");
        Assert.Null(board.One("a[href$='/done']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync("/desk/tasks/YD-2021-01/done")).Status);
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync("/desk/tasks?year=2030")).Status);
    }

    private async Task OpenTaskAsync(string number, string title, DateOnly due)
    {
        var values = DutiesArea.KeyTasks.Write(new KeyTask { Year = 2021, Number = number, Title = title, LeadUnit = "fz", Due = due, Status = TaskState.Open });
        var desk = new RegisterDesk(zone.Store.Ledger, zone.Store.Digester);
        var stamp = new Stamp(zone.Clock.GetUtcNow().ToUnixTimeMilliseconds(), Guid.NewGuid().ToString("N"));
        Assert.IsType<Outcome<Registered>.Accepted>(await desk.ChangeAsync(
            new ChangeRegister(Zone.Region, DutiesArea.KeyTasks.Definition, number, new RegisterChange.Record(values), Zone.Everybody, new LegalMoment(Today), stamp), TestContext.Current.CancellationToken));
    }
}
