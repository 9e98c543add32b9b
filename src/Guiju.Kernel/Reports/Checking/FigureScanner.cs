namespace Guiju.Kernel.Reports.Checking;

/// <summary>Finds every figure of a passage.</summary>
internal sealed class FigureScanner
{
    private const int ListReach = 60;

    private readonly Passage _passage;
    private readonly string _plain;
    private readonly bool[] _marked;
    private readonly bool[] _quoted;
    private readonly List<FoundFigure> _found = [];

    /// <summary>Last place where 分别 was seen in the clause; a long way back when it was not.</summary>
    private int _each = -ListReach;

    private FigureScanner(Passage passage)
    {
        _passage = passage;
        _plain = passage.Plain;
        _marked = NotFigures.Mark(_plain);
        _quoted = Quotes.Mark(_plain);
    }

    /// <summary>The figures, in order.</summary>
    public static List<FoundFigure> Scan(Passage passage)
    {
        var scanner = new FigureScanner(passage);
        for (var i = 0; i < scanner._plain.Length;)
        {
            i = scanner.Step(i);
        }

        return scanner._found;
    }

    /// <summary>Reads what stands at a place and gives the next place.</summary>
    private int Step(int at)
    {
        var c = _plain[at];
        if (c == '分' && Matches(at, "分别"))
        {
            _each = at;
        }
        else if (c is '。' or ';')
        {
            _each = -ListReach;
        }

        if (_marked[at])
        {
            return at + 1;
        }

        if (char.IsAsciiDigit(c))
        {
            return ReadDigits(at);
        }

        if (c == '百' && Matches(at, "百分之"))
        {
            return ReadPercentage(at);
        }

        return WrittenNumber.IsNumeral(c) ? ReadWritten(at) : at + 1;
    }

    private int ReadDigits(int at)
    {
        if (!NumberLexer.TryRead(_plain, at, at - _each < ListReach, out var number) || Glued(at))
        {
            return NumberLexer.DigitsEnd(_plain, at);
        }

        var stated = new StatedNumber { Start = at, End = number.End, Value = number.Value, Step = Power(-number.Decimals) };
        if (TryReadRange(number.End, out var upper, out var end) && upper.Value > number.Value)
        {
            stated = stated with { End = end, Upper = upper.Value };
        }

        stated = StatedNumber.WithUnit(_plain, stated, _marked);
        if (Minus(at, stated))
        {
            stated = stated with { Start = at - 1, Value = -stated.Value };
        }

        if (stated.Unit is null && !BareCounts(stated))
        {
            return NextInList(stated) ?? stated.End;
        }

        Add(stated, written: false);
        return stated.End;
    }

    /// <summary>«分别为3、5、8件»: a bare number of such a list has the unit at the list's end.</summary>
    private int? NextInList(StatedNumber bare)
    {
        if (bare.Start - _each >= ListReach)
        {
            return null;
        }

        var numbers = new List<StatedNumber> { bare };
        var place = bare.End;
        while (numbers.Count < 30 && place + 1 < _plain.Length && "、和及与，,".Contains(_plain[place], StringComparison.Ordinal)
            && char.IsAsciiDigit(_plain[place + 1]) && !_marked[place + 1] && NumberLexer.TryRead(_plain, place + 1, true, out var number))
        {
            var next = StatedNumber.WithUnit(
                _plain, new StatedNumber { Start = place + 1, End = number.End, Value = number.Value, Step = Power(-number.Decimals) }, _marked);
            numbers.Add(next);
            place = next.End;
            if (next.Unit is { } unit)
            {
                foreach (var one in numbers)
                {
                    Add(one with { Unit = unit, Multiplier = one.Unit is null ? 1 : one.Multiplier }, written: false);
                }

                return place;
            }
        }

        return null;
    }

    private int ReadPercentage(int at)
    {
        var from = at + 3;
        decimal value;
        int end;
        decimal step = 1;
        if (from < _plain.Length && char.IsAsciiDigit(_plain[from]) && NumberLexer.TryRead(_plain, from, false, out var number))
        {
            (value, end, step) = (number.Value, number.End, Power(-number.Decimals));
        }
        else if (WrittenNumber.TryReadPercentage(_plain.AsSpan(from), out var length, out value))
        {
            end = from + length;
            var point = _plain.IndexOf('点', from, length);
            step = point < 0 ? 1 : Power(point + 1 - end);
        }
        else
        {
            return from;
        }

        Units.TryMatch("%", out var percent);
        Add(StatedNumber.WithQualifiers(_plain, new StatedNumber { Start = at, End = end, Value = value, Step = step, Unit = percent }), written: false);
        return end;
    }

    private int ReadWritten(int at)
    {
        var read = WrittenNumber.TryRead(_plain.AsSpan(at), out var length, out var value);
        var end = at + length;
        if (!read || _quoted[at] || !Units.TryMatchWritten(_plain.AsSpan(end), out var unit) || _marked[end]
            || !WrittenCounts.Stands(_plain, at, end, unit, value))
        {
            return Math.Max(end, at + 1);
        }

        var stated = new StatedNumber { Start = at, End = end + unit.Length, Value = value, Step = 1, Unit = unit };
        Add(StatedNumber.WithQualifiers(_plain, stated), written: true);
        return stated.End;
    }

    private void Add(StatedNumber number, bool written)
    {
        var start = Math.Min(number.QualifierStart ?? number.Start, number.Start);
        _found.Add(new FoundFigure
        {
            Value = number.StatedValue,
            Upper = number.StatedUpper,
            Unit = number.Unit?.Name ?? "",
            Text = _passage.Text[start..number.End],
            Line = _passage.LineAt(start),
            Column = _passage.ColumnAt(start),
            Approximate = number.Qualifier != Qualifier.None || number.Upper is not null,
            Written = written,
            Amount = number.Amount,
            Start = start,
            NumberStart = number.Start,
            End = number.End,
        });
    }

    /// <summary>The second end of «3—5个».</summary>
    private bool TryReadRange(int at, out NumberToken upper, out int end)
    {
        upper = default;
        end = at;
        if (at >= _plain.Length || !"-—~至到".Contains(_plain[at], StringComparison.Ordinal))
        {
            return false;
        }

        var from = at + 1;
        if (from < _plain.Length && _plain[from] == '—' && _plain[at] == '—')
        {
            from++;
        }

        if (from >= _plain.Length || !char.IsAsciiDigit(_plain[from]) || _marked[from] || !NumberLexer.TryRead(_plain, from, true, out upper))
        {
            return false;
        }

        end = upper.End;
        return true;
    }

    /// <summary>Part of a longer chain of digits and marks (an address, a version), or of a word in letters.</summary>
    private bool Glued(int at) =>
        at > 0 && ((_plain[at - 1] is '.' or '/' or '_' or '@' or '#' or '×' && !_marked[at - 1])
            || (_plain[at - 1] == '-' && at > 1 && char.IsAsciiLetterOrDigit(_plain[at - 2])));

    /// <summary>A minus, not a dash or a bullet: only before units that can be negative, and where no word or digit ends.</summary>
    private bool Minus(int at, StatedNumber number) =>
        at > 0 && _plain[at - 1] == '-' && !_marked[at - 1]
        && number.Unit is { Kind: UnitKind.Percent or UnitKind.Money or UnitKind.Other }
        && (at == 1 || "为长达是约至到:( ，,、".Contains(_plain[at - 2], StringComparison.Ordinal));

    /// <summary>A number without a unit is a figure only where the words before it state a value and nothing follows.</summary>
    private bool BareCounts(StatedNumber number)
    {
        var at = number.Start;
        if (number.Upper is not null || number.Value >= 1_000_000 || (number.Step == 1 && number.Value is >= 1900 and < 2100))
        {
            return false;
        }

        if (number.End < _plain.Length && !"。，,、;!?)”".Contains(_plain[number.End], StringComparison.Ordinal))
        {
            return false;
        }

        return at > 0 && "为达至到计共分数:".Contains(_plain[at - 1], StringComparison.Ordinal) && at - _each >= ListReach;
    }

    private bool Matches(int at, string word) => string.CompareOrdinal(_plain, at, word, 0, word.Length) == 0;

    private static decimal Power(int exponent)
    {
        decimal value = 1;
        for (; exponent < 0; exponent++)
        {
            value /= 10;
        }

        return value;
    }
}
