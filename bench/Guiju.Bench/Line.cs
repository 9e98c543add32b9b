namespace Guiju.Bench;

/// <summary>One line of the table.</summary>
/// <param name="What">What is done.</param>
/// <param name="Ours">How fast Guiju does it.</param>
/// <param name="Beside">What it is measured beside.</param>
/// <param name="Theirs">How fast that is.</param>
/// <param name="Ratio">The ratio, in words.</param>
/// <param name="Goal">What was aimed at.</param>
internal sealed record Line(string What, string Ours, string Beside, string Theirs, string Ratio, string Goal);
