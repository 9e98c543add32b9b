using Guiju.Areas;
using Guiju.Kernel.Registers;

namespace Guiju.Tests.Areas;

/// <summary>Each rule of a record, seen once on an entry that breaks it alone.</summary>
public class RuleTests
{
    [Theory]
    [InlineData("service-items", "promised-limit=21", "service-items.promise-longer")]
    [InlineData("service-items", "place=", "service-items.resident-without-place")]
    [InlineData("service-items", "phone=", "service-items.resident-without-phone")]
    [InlineData("service-items", "mode=optimised|procedure=", "service-items.mode-without-procedure")]
    [InlineData("reform-items", "mode=abolished|service-item=SCJG-002", "reform-items.abolished-with-item")]
    [InlineData("key-tasks", "status=done|completed-on=", "key-tasks.done-without-date")]
    [InlineData("key-tasks", "status=done|evidence=", "key-tasks.done-without-evidence")]
    [InlineData("key-tasks", "status=open", "key-tasks.date-without-done")]
    [InlineData("key-tasks", "due=2021-01-04", "key-tasks.was-late")]
    [InlineData("key-tasks", "status=done-late", "key-tasks.was-in-time")]
    [InlineData("key-tasks", "supporting-units=fz", "key-tasks.lead-supports")]
    [InlineData("agency-agreements", "concluded-on=", "agency-agreements.concluded-without-date")]
    [InlineData("agency-agreements", "status=open", "agency-agreements.date-without-conclusion")]
    [InlineData("agency-agreements", "concluded-on=2021-01-01", "agency-agreements.concluded-before-signing")]
    [InlineData("counsel-appointments", "to=2020-01-01", "counsel-appointments.ends-before-it-begins")]
    [InlineData("counsel-appointments", "renews=FLGW-001", "counsel-appointments.renews-itself")]
    [InlineData("meetings", "chaired-by=未出席的人", "meetings.chair-absent")]
    [InlineData("units", "parent=dgw", "units.own-parent")]
    [InlineData("study-sessions", "attendance=0", "field.too-small")]
    public void An_entry_that_breaks_a_rule_is_told_so(string register, string changes, string code)
    {
        var first = DemoRegisters.Inputs(register).First(read => Fits(register, read.Input));
        var typed = first.Row.Header.ToDictionary(column => column, string? (column) => first.Row[column]);
        foreach (var change in changes.Split('|').Select(text => text.Split('=')))
        {
            typed[change[0]] = change[1];
        }

        Assert.Equal([code], RegisterInput.Parse(AllAreas.Registers[register], typed).Faults.Select(fault => fault.Code));
    }

    private static bool Fits(string register, RegisterInput input) =>
        register != "service-items" || input.Values.ContainsKey("statutory-limit");
}
