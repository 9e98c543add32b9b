namespace Guiju.Kernel.Reports.Checking;

/// <summary>How strongly a clause is cut off from the one before it.</summary>
internal enum Cut
{
    /// <summary>First of its sentence.</summary>
    Opening = 0,

    /// <summary>、 or a conjunction between two figures.</summary>
    Pause = 1,

    /// <summary>A comma.</summary>
    Comma = 2,

    /// <summary>A colon: what follows unfolds what stands before.</summary>
    Colon = 3,

    /// <summary>A semicolon.</summary>
    Semicolon = 4,
}

/// <summary>The stretch between two marks of one sentence, with the figures and the claim words in it.</summary>
internal sealed class Clause(Sentence sentence, int index, int start, Cut before)
{
    private const int MostReadable = 64;

    private readonly List<FoundFigure> _figures = [];
    private readonly List<ClaimWord> _words = [];

    public Sentence Sentence { get; } = sentence;

    /// <summary>Place in its sentence.</summary>
    public int Index { get; } = index;

    public int Start { get; } = start;

    public int End { get; set; } = start;

    public Cut Before { get; } = before;

    public IReadOnlyList<FoundFigure> Figures => _figures;

    public IReadOnlyList<ClaimWord> Words => _words;

    /// <summary>No sentence a person wrote has more figures or claim words between two marks; such a clause claims nothing.</summary>
    public bool Readable => _figures.Count <= MostReadable && _words.Count <= MostReadable;

    public void Add(FoundFigure figure) => _figures.Add(figure);

    public void Add(ClaimWord word) => _words.Add(word);

    public void Remove(ClaimWord word) => _words.Remove(word);

    /// <summary>The words before a figure, back to the figure before it or to the start of the clause.</summary>
    public ReadOnlySpan<char> Head(FoundFigure figure)
    {
        var at = IndexOf(figure);
        var from = at > 0 ? _figures[at - 1].End : Start;
        return Sentence.Plain.AsSpan(from, Math.Max(0, figure.Start - from));
    }

    /// <summary>The words after a figure, up to the next figure or the end of the clause.</summary>
    public ReadOnlySpan<char> Tail(FoundFigure figure)
    {
        var at = IndexOf(figure);
        var to = at + 1 < _figures.Count ? _figures[at + 1].Start : End;
        return Sentence.Plain.AsSpan(figure.End, Math.Max(0, to - figure.End));
    }

    /// <summary>Figures stand in the order of the text.</summary>
    private int IndexOf(FoundFigure figure)
    {
        var (low, high) = (0, _figures.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_figures[middle].Start < figure.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
