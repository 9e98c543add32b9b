using Guiju.Kernel.Law;
using Guiju.Kernel.Law.Proof;
using Guiju.LawFiles;

namespace Guiju.Tests.LawFiles;

public sealed class ShippedLawTests
{
    public static TheoryData<string> Procedures => [.. ShippedLaw.Book.Procedures.Select(p => p.Definition.Version)];

    [Fact]
    public void The_law_as_shipped_loads_without_a_fault() =>
        Assert.Equal(
            ["decisions.legal-review", "services.commitment", "services.filing", "services.licensing"],
            ShippedLaw.Book.Procedures.Select(p => p.Definition.Id).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Every_guarantee_is_proved_and_every_act_can_happen(string version)
    {
        var proof = ProcedureSearch.Prove(ShippedLaw.Book.Procedures.Single(p => p.Definition.Version == version));

        Assert.Empty(proof.DeadActs);
        Assert.NotEmpty(proof.Verdicts);
        Assert.All(proof.Verdicts, v => Assert.True(v.Holds, $"{v.Guarantee.Key}: {string.Join(" → ", v.Breaking.Select(s => s.Act))}"));
    }

    [Fact]
    public void A_case_of_2021_opens_under_each_procedure() =>
        Assert.All(
            ["services.licensing", "services.commitment", "services.filing", "decisions.legal-review"],
            id => Assert.NotNull(ShippedLaw.Book.InForce(id, new DateOnly(2021, 1, 4))));

    [Fact]
    public void Whoever_chairs_a_hearing_did_not_examine()
    {
        var act = ShippedLaw.Book.Newest("services.licensing")!.Act("hold-hearing");

        Assert.Equal(["examine", "inspect"], act.ApartFrom);
        Assert.Equal("行政许可法（2019）第四十八条第一款第（三）项", act.ApartBasis!.Display);
    }

    [Fact]
    public void What_was_not_checked_against_the_text_says_so() =>
        Assert.All(
            ShippedLaw.Book.Newest("services.commitment")!.Duties.Where(d => d.Basis.StatuteId.StartsWith("guo", StringComparison.Ordinal) && d.Basis.StatuteId.Contains("2020-42", StringComparison.Ordinal)),
            d => Assert.Equal(Standing.Unverified, d.Basis.Standing));
}
