namespace Guiju.Tests.Reports.Checking;

public sealed class ReportCasesTests
{
    public static TheoryData<string> Names => [.. CaseFile.All()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sentence_is_judged_as_a_careful_reader_would(string name)
    {
        var expected = CaseFile.Expected(name);
        var found = CaseFile.Found(CaseFile.Check(name), expected.Any(e => e.StartsWith("figures ", StringComparison.Ordinal)));
        Assert.Equal(expected, found);
    }

    [Fact]
    public void There_are_cases_of_every_kind()
    {
        foreach (var kind in (string[])["good", "bad", "none"])
        {
            Assert.True(CaseFile.All().Count(n => n.StartsWith(kind + "/", StringComparison.Ordinal)) >= 25, kind);
        }
    }

    [Fact]
    public void Only_the_bad_cases_hold_anything_inconsistent() =>
        Assert.All(CaseFile.All(), name => Assert.Equal(name.StartsWith("bad/", StringComparison.Ordinal), CaseFile.Check(name).AnyInconsistent));
}
