using Guiju.Areas;
using Guiju.Areas.Catalogue;
using Guiju.Areas.Study;
using Guiju.Kernel.Registers;

namespace Guiju.Tests.Areas;

public class DemoRegistersTests
{
    public static TheoryData<string> Registers => [.. DemoRegisters.Keys];

    [Fact]
    public void Every_register_has_a_file_in_the_demonstration_year() =>
        Assert.Equal(AllAreas.Registers.Keys.Order(StringComparer.Ordinal), DemoRegisters.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Registers))]
    public void Every_row_of_the_demonstration_year_is_a_sound_entry(string register) =>
        Assert.Empty(DemoRegisters.Inputs(register).SelectMany(read => read.Input.Faults.Select(fault => $"{read.Row.Place} {fault}")));

    [Theory]
    [MemberData(nameof(Registers))]
    public void What_was_parsed_is_sound_as_it_is_stored(string register) =>
        Assert.All(DemoRegisters.Inputs(register), read => Assert.Empty(RegisterInput.Validate(AllAreas.Registers[register], read.Input.Values).Faults));

    [Fact]
    public void A_session_comes_back_from_its_record_unchanged() =>
        Assert.All(DemoRegisters.Inputs("study-sessions"), read => Assert.Equal(
            read.Input.Values, StudyArea.StudySessions.Write(StudyArea.StudySessions.Read(read.Input.Values))));

    [Fact]
    public void An_item_comes_back_from_its_record_unchanged() =>
        Assert.All(DemoRegisters.Inputs("service-items"), read => Assert.Equal(
            read.Input.Values, CatalogueArea.ServiceItems.Write(CatalogueArea.ServiceItems.Read(read.Input.Values))));
}
