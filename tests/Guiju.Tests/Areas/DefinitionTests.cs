using Guiju.Areas;
using Guiju.Kernel;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Registers;

namespace Guiju.Tests.Areas;

public class DefinitionTests
{
    public static TheoryData<string> Registers => [.. AllAreas.Registers.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Figures => [.. AllAreas.Figures.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Areas => [.. AllAreas.All.Select(area => area.Key)];

    [Theory]
    [MemberData(nameof(Areas))]
    public void An_area_has_a_title_and_holds_its_own(string key)
    {
        var area = AllAreas.All.Single(a => a.Key == key);
        Assert.NotEmpty(area.Title);
        Assert.All(area.Registers, register => Assert.Equal(key, register.Area));
        Assert.All(area.Figures, figure => Assert.Equal(key, figure.Area));
    }

    [Theory]
    [MemberData(nameof(Registers))]
    public void Every_word_of_a_register_is_there(string key)
    {
        var register = AllAreas.Registers[key];
        Assert.NotEmpty(register.Title);
        Assert.NotEmpty(register.Help);
        Assert.All(register.Fields, field => Assert.NotEmpty(field.Title));
        Assert.All(register.Fields.SelectMany(field => field.Choices), choice => Assert.NotEmpty(choice.Title));
    }

    [Theory]
    [MemberData(nameof(Registers))]
    public void Titles_of_fields_and_of_choices_are_told_apart(string key)
    {
        var register = AllAreas.Registers[key];
        Assert.Equal(register.Fields.Length, register.Fields.Select(field => field.Title).Distinct().Count());
        Assert.All(register.Fields, field => Assert.Equal(field.Choices.Length, field.Choices.Select(choice => choice.Title).Distinct().Count()));
    }

    [Theory]
    [MemberData(nameof(Registers))]
    public void The_number_and_the_title_of_an_entry_are_required_fields(string key)
    {
        var register = AllAreas.Registers[key];
        Assert.True(register.Find(register.NumberField)!.Required);
        Assert.True(register.Find(register.TitleField)!.Required);
    }

    [Theory]
    [MemberData(nameof(Registers))]
    public void A_reference_points_to_a_register_that_is_there(string key) =>
        Assert.All(AllAreas.Registers[key].Fields.Where(field => field.RefersTo is not null), field => Assert.Contains(field.RefersTo!, AllAreas.Registers.Keys));

    [Theory]
    [MemberData(nameof(Registers))]
    public void Only_roles_of_the_house_may_write(string key)
    {
        Assert.NotEmpty(AllAreas.Registers[key].WriteRoles);
        Assert.All(AllAreas.Registers[key].WriteRoles, role => Assert.Contains(role, Roles.All));
    }

    [Theory]
    [MemberData(nameof(Registers))]
    public void A_blank_form_names_every_required_field_at_once(string key)
    {
        var register = AllAreas.Registers[key];
        var input = RegisterInput.Parse(register, new Dictionary<string, string?>());
        Assert.Equal(register.Fields.Where(field => field.Required).Select(field => field.Key), input.Faults.Select(fault => fault.Place));
        Assert.All(input.Faults, fault => Assert.Equal("field.required", fault.Code));
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void Every_word_of_a_figure_is_there(string key)
    {
        var figure = AllAreas.Figures[key];
        Assert.NotEmpty(figure.Title);
        Assert.NotEmpty(figure.Unit);
        Assert.NotEmpty(figure.Definition);
        Assert.NotEmpty(figure.RowColumns);
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_reads_only_fields_that_are_there(string key) =>
        Assert.Empty(FigureFields.Mistakes(AllAreas.Figures[key], AllAreas.Registers));

    [Fact]
    public void Every_role_has_a_title() => Assert.All(Roles.All, role => Assert.NotEqual(role, Roles.TitleOf(role)));

    [Fact]
    public void Every_field_of_a_case_has_a_title() => Assert.All(CaseFields.All, field => Assert.NotEmpty(CaseFields.TitleOf(field)));

    [Fact]
    public void The_fields_of_a_case_are_listed_once_each() =>
        Assert.Equal(CaseFields.Kinds.Keys.Order(StringComparer.Ordinal), CaseFields.All.Order(StringComparer.Ordinal));
}
