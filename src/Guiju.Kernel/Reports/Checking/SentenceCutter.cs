namespace Guiju.Kernel.Reports.Checking;

/// <summary>Cuts a passage into sentences and these into clauses; what stands in brackets becomes a sentence of its own.</summary>
internal sealed class SentenceCutter
{
    private readonly Passage _passage;
    private readonly string _plain;
    private readonly List<FoundFigure> _figures;
    private readonly int[] _closing;
    private readonly bool[] _quoted;
    private readonly List<Sentence> _sentences = [];
    private readonly Stack<Clause> _open = new();
    private readonly Stack<int> _closers = new();
    private Clause? _clause;

    private SentenceCutter(Passage passage, List<FoundFigure> figures)
    {
        _passage = passage;
        _plain = passage.Plain;
        _figures = figures;
        _closing = Brackets.Match(_plain);
        _quoted = Quotes.Mark(_plain);
    }

    /// <summary>Every sentence, in the order of their beginnings.</summary>
    public static List<Sentence> Sentences(Passage passage, List<FoundFigure> figures)
    {
        var cutter = new SentenceCutter(passage, figures);
        cutter.Run();
        return cutter._sentences;
    }

    private void Run()
    {
        Begin(0, previous: null, anchor: null, bracketed: false);
        var next = 0;
        for (var i = 0; i < _plain.Length;)
        {
            if (next < _figures.Count && _figures[next].Start <= i)
            {
                var figure = _figures[next++];
                CutAtConjunction(figure);
                _clause!.Add(figure);
                i = Math.Max(i, figure.End);
                _clause.End = i;
                continue;
            }

            i = Step(i);
        }

        while (_open.Count > 0)
        {
            _clause = _open.Pop();
        }
    }

    private int Step(int at)
    {
        if (_closers.Count > 0 && _closers.Peek() == at)
        {
            _closers.Pop();
            _clause = _open.Pop();
            _clause.End = at + 1;
            return at + 1;
        }

        if (_closing[at] > 0)
        {
            _open.Push(_clause!);
            _closers.Push(_closing[at]);
            Begin(at + 1, previous: null, _clause!.Figures is [.., var last] ? last : null, bracketed: true);
            return at + 1;
        }

        if (_quoted[at])
        {
            _clause!.End = at + 1;
            return at + 1;
        }

        switch (_plain[at])
        {
            case '。' or '!' or '?' when !_clause!.Sentence.Bracketed:
                Begin(at + 1, _clause.Sentence, anchor: null, bracketed: false);
                return at + 1;
            case '、':
                return Next(at, Cut.Pause);
            case '，' or ',':
                return Next(at, Cut.Comma);
            case ':':
                return Next(at, Cut.Colon);
            case ';' or '。' or '!' or '?':
                return Next(at, Cut.Semicolon);
        }

        if (ClaimWord.At(_plain, at) is { } word)
        {
            _clause!.Add(word);
            _clause.End = word.End;
            return word.End;
        }

        _clause!.End = at + 1;
        return at + 1;
    }

    private void Begin(int at, Sentence? previous, FoundFigure? anchor, bool bracketed)
    {
        var sentence = new Sentence(_passage, previous, anchor, bracketed ? _clause : null, bracketed);
        _sentences.Add(sentence);
        _clause = new Clause(sentence, 0, at, Cut.Opening);
        sentence.Clauses.Add(_clause);
    }

    private int Next(int at, Cut cut)
    {
        var sentence = _clause!.Sentence;
        _clause = new Clause(sentence, sentence.Clauses.Count, at + 1, cut);
        sentence.Clauses.Add(_clause);
        return at + 1;
    }

    /// <summary>«一般程序80件和简易程序40件»: a conjunction between two figures of one clause cuts like 、.</summary>
    private void CutAtConjunction(FoundFigure figure)
    {
        if (_clause!.Figures.Count == 0)
        {
            return;
        }

        var from = _clause.Figures[^1].End;
        for (var i = from; i < Math.Min(figure.Start, from + 10); i++)
        {
            if (_plain[i] is '和' or '及' or '与' or '并' && !(i > from && _plain[i - 1] is '参' or '涉' or '合' or '以'))
            {
                var words = _clause.Words.Where(w => w.Start > i).ToArray();
                var sentence = _clause.Sentence;
                _clause.End = i;
                var kept = _clause;
                _clause = new Clause(sentence, sentence.Clauses.Count, i + 1, Cut.Pause);
                sentence.Clauses.Add(_clause);
                foreach (var word in words)
                {
                    kept.Remove(word);
                    _clause.Add(word);
                }

                return;
            }
        }
    }
}
