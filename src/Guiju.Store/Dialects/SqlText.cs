using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Guiju.Store.Dialects;

/// <summary>SQL put together from pieces; values only ever become parameters.</summary>
internal sealed class SqlText
{
    private readonly StringBuilder _text = new();
    private readonly List<object?> _values;

    public SqlText(Dialect dialect)
        : this(dialect, [])
    {
    }

    private SqlText(Dialect dialect, List<object?> values) => (Dialect, _values) = (dialect, values);

    public Dialect Dialect { get; }

    /// <summary>A piece that shares this text's parameters, so that it may be placed more than once.</summary>
    public SqlText Piece() => new(Dialect, _values);

    /// <summary>Adds a piece, or other text without values, as it stands.</summary>
    public SqlText Place(object piece)
    {
        _text.Append(piece);
        return this;
    }

    /// <summary>Adds text in which each <c>?</c> stands for the next of the values.</summary>
    public SqlText Add(string text, params ReadOnlySpan<object?> values)
    {
        var next = 0;
        foreach (var c in text)
        {
            if (c == '?')
            {
                _text.Append(Parameter(values[next++]));
            }
            else
            {
                _text.Append(c);
            }
        }

        if (next != values.Length)
        {
            throw new ArgumentException("As many values as question marks are needed.", nameof(values));
        }

        return this;
    }

    /// <summary>Adds the parts, with a word between them.</summary>
    public SqlText PlaceAll(string between, IEnumerable<string> parts)
    {
        _text.AppendJoin(between, parts);
        return this;
    }

    /// <summary>Adds text only under a condition.</summary>
    public SqlText AddIf(bool condition, string text, params ReadOnlySpan<object?> values) => condition ? Add(text, values) : this;

    /// <summary>Adds <c>column IN (…)</c> over a list that is one parameter, whatever its length.</summary>
    public SqlText AddIn(string column, IEnumerable<string> values)
    {
        _text.Append(In(column, values));
        return this;
    }

    /// <summary>Text of <c>column IN (…)</c>, to be placed by the caller.</summary>
    public string In(string column, IEnumerable<string> values) => $"{column} IN {Dialect.Rows(Parameter(Dialect.List(values)))}";

    /// <summary>Adds a search for a piece of text in any of the columns, regardless of case.</summary>
    public SqlText AddSearch(string piece, params ReadOnlySpan<string> columns)
    {
        var pattern = Parameter($"%{piece.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%");
        _text.Append('(');
        for (var i = 0; i < columns.Length; i++)
        {
            _text.Append(i == 0 ? "" : " OR ").Append(columns[i]).Append(' ').Append(Dialect.Like).Append(' ').Append(pattern).Append(" ESCAPE '\\'");
        }

        _text.Append(')');
        return this;
    }

    /// <summary>A parameter with the value, to be placed by the caller.</summary>
    public string Parameter(object? value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${_values.Count}");
    }

    public void Fill(DbCommand command)
    {
        command.CommandText = _text.ToString();
        for (var i = 0; i < _values.Count; i++)
        {
            Dialect.Bind(command, i + 1, _values[i]);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
