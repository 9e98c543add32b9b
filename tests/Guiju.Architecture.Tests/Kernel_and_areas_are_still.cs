using Guiju.Architecture.Tests.Rules;

namespace Guiju.Architecture.Tests;

public class Kernel_and_areas_are_still
{
    private static string BannedSymbols => Repository.Read("BannedSymbols.txt");

    [Fact]
    public void Nothing_waits_in_the_kernel_but_doors_and_ports() =>
        Verdict.Clean(Stillness.Waits(House.Kernel, "Guiju.Kernel.Desk", "Guiju.Kernel.Ports"));

    [Fact]
    public void Nothing_waits_in_an_area() => Verdict.Clean(Stillness.Waits(House.Areas));

    [Fact]
    public void A_rule_that_waits_is_seen() => Assert.NotEmpty(Stillness.Waits(House.Planted));

    [Fact]
    public void No_clock_no_chance_and_no_surroundings_in_the_kernel() => Verdict.Clean(Stillness.Banned(House.Kernel, BannedSymbols));

    [Fact]
    public void No_clock_no_chance_and_no_surroundings_in_an_area() => Verdict.Clean(Stillness.Banned(House.Areas, BannedSymbols));

    [Theory]
    [InlineData("System.DateTime.Now")]
    [InlineData("System.DateTimeOffset.UtcNow")]
    [InlineData("System.Diagnostics.Stopwatch")]
    [InlineData("System.Guid.NewGuid")]
    [InlineData("System.Environment.GetEnvironmentVariable")]
    [InlineData("System.IO.File")]
    public void A_planted_use_of_a_banned_symbol_is_seen(string symbol) =>
        Assert.Contains(Stillness.Banned(House.Planted, BannedSymbols), found => found.Contains($" uses {symbol}", StringComparison.Ordinal));
}
