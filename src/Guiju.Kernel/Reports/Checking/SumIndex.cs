namespace Guiju.Kernel.Reports.Checking;

/// <summary>Tells of a figure what it is a part of, by the sums found in its passage.</summary>
internal sealed class SumIndex
{
    private readonly Dictionary<int, int> _wholes = [];

    /// <summary>Indexes sums of one passage; a figure in several is a part of the first.</summary>
    public static SumIndex Of(IEnumerable<Claim> sums)
    {
        var index = new SumIndex();
        foreach (var sum in sums)
        {
            foreach (var part in sum.Parts)
            {
                index._wholes.TryAdd(part.Start, sum.Total.Start);
            }
        }

        return index;
    }

    /// <summary>Whether a sentence says that one figure is a part of the other.</summary>
    public bool PartOf(FoundFigure part, FoundFigure whole) => _wholes.TryGetValue(part.Start, out var start) && start == whole.Start;
}
