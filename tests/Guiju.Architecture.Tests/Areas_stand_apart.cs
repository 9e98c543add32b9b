using Guiju.Architecture.Tests.Rules;

namespace Guiju.Architecture.Tests;

public class Areas_stand_apart
{
    private static IEnumerable<string> Names => Repository.Files("src/Guiju.Areas", ".cs")
        .Select(path => path.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2]).Distinct();

    [Fact]
    public void An_area_sees_no_other() => Verdict.Clean(Names.SelectMany(area => AreaIsolation.Leaks(House.Areas, "Guiju.Areas", area)));

    [Fact]
    public void An_area_of_the_source_tree_is_found_in_the_compiled_code() =>
        Assert.All(Names, area => Assert.Contains(House.Areas, use => use.User.StartsWith($"Guiju.Areas.{area}.", StringComparison.Ordinal)));

    [Fact]
    public void A_look_into_the_inside_of_another_area_is_seen() =>
        Assert.NotEmpty(AreaIsolation.Leaks(House.Planted, "Guiju.Architecture.Planted.Areas", "Alpha"));

    [Fact]
    public void An_area_may_look_into_itself() =>
        Verdict.Clean(AreaIsolation.Leaks(House.Planted, "Guiju.Architecture.Planted.Areas", "Beta"));
}
