using System.Data.Common;
using Guiju.Kernel.Ledger;
using Guiju.Store.Dialects;

namespace Guiju.Store.Writing;

/// <summary>One write transaction, with what it knows of the regions and streams it touches.</summary>
internal sealed class WriteSession(Dialect dialect, DbConnection connection, DbTransaction transaction, IStatementWriter writer)
{
    private static readonly Statement MoveHead =
        new("UPDATE region_heads SET position = $2 WHERE region = $1", ValueKind.Text, ValueKind.Long);

    private static readonly Statement AdoptCalendar =
        new("UPDATE region_heads SET calendar = $2 WHERE region = $1", ValueKind.Text, ValueKind.Text);

    private readonly SortedDictionary<string, long> _positions = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _grown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _calendars = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Region, string Stream), StreamHead> _heads = [];
    private readonly Dictionary<(string Region, string Key), Act> _keys = [];

    public Dialect Dialect { get; } = dialect;

    /// <summary>Takes the right to write in the regions, in one order everywhere so that nodes never wait for each other in a ring.</summary>
    public void Lock(IEnumerable<string> regions)
    {
        foreach (var region in regions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var found = Heads(region);
            if (found.Count == 0)
            {
                Execute(Sql("INSERT INTO region_heads (region, position) VALUES (?, 0) ON CONFLICT (region) DO NOTHING", region));
                found = Heads(region);
            }

            (_positions[region], _calendars[region]) = found[0];
        }

        List<(long, string?)> Heads(string region) => Query(
            Sql("SELECT position, calendar FROM region_heads WHERE region = ?", region).Add(Dialect.ForUpdate),
            r => (r.GetInt64(0), r.TextOrNull(1)));
    }

    /// <summary>Learns the heads of the streams and the acts that already carry one of the keys, in a query each.</summary>
    public void Learn(string region, IReadOnlyCollection<Act> acts)
    {
        var heads = AddHeads(Sql(""), region, acts.Select(a => a.Stream).Distinct(StringComparer.Ordinal));
        foreach (var (stream, head) in Query(heads, r => (r.GetString(0), new StreamHead(r.GetInt32(1), r.Digest(2)))))
        {
            _heads[(region, stream)] = head;
        }

        var keys = Sql($"SELECT {ActColumns.Names} FROM acts WHERE region = ? AND ", region).AddIn("idempotency_key", acts.Select(a => a.IdempotencyKey));
        foreach (var act in Query(keys, ActColumns.Read))
        {
            _keys[(region, act.IdempotencyKey)] = act;
        }
    }

    /// <summary>
    /// Adds a query for the last act of each of the streams. The streams come first in a cross join, which SQLite does not reorder: left to
    /// choose, it walks through every act of the region and asks of each whether it is among them.
    /// </summary>
    public static SqlText AddHeads(SqlText sql, string region, IEnumerable<string> streams)
    {
        sql.Add("SELECT a.stream, a.sequence, a.hash FROM ");
        sql.Add(sql.Dialect.Rows(sql.Parameter(sql.Dialect.List(streams))));
        return sql
            .Add(" s CROSS JOIN acts a WHERE a.region = ? AND a.stream = s.value", region)
            .Add(" AND a.sequence = (SELECT max(b.sequence) FROM acts b WHERE b.region = ? AND b.stream = s.value)", region);
    }

    /// <summary>The act that carries the key already, be it from this very transaction.</summary>
    public Act? WithKey(Act act) => _keys.GetValueOrDefault((act.Region, act.IdempotencyKey));

    /// <summary>Whether the act follows the head of its stream.</summary>
    public bool Follows(Act act)
    {
        var head = _heads.GetValueOrDefault((act.Region, act.Stream));
        return act.Sequence == head.Sequence + 1 && act.Previous == head.Hash;
    }

    /// <summary>Position of the region's last act, acts of this transaction included; 0 without any.</summary>
    public long PositionOf(string region) => _positions[region];

    /// <summary>Fingerprint of the calendar the region has adopted; null before the first.</summary>
    public string? CalendarOf(string region) => _calendars[region];

    /// <summary>Notes the calendar the region has adopted.</summary>
    public void Adopt(string region, string fingerprint)
    {
        Write(AdoptCalendar, region, fingerprint);
        _calendars[region] = fingerprint;
    }

    /// <summary>Gives the act the next position of its region and writes it.</summary>
    public long Append(Act act)
    {
        var position = _positions[act.Region] + 1;
        _positions[act.Region] = position;
        _grown.Add(act.Region);
        Write(ActColumns.Insert, ActColumns.Values(act, position));
        _heads[(act.Region, act.Stream)] = new StreamHead(act.Sequence, act.Hash);
        _keys[(act.Region, act.IdempotencyKey)] = act;
        return position;
    }

    /// <summary>Puts a prepared statement in order.</summary>
    public void Write(Statement statement, params ReadOnlySpan<object?> values) => writer.Write(statement, transaction, values);

    /// <summary>Runs what is in order and moves the heads of the regions that got acts.</summary>
    public void Finish()
    {
        foreach (var region in _grown)
        {
            Write(MoveHead, region, _positions[region]);
        }

        writer.Flush();
    }

    /// <summary>SQL to be run in this transaction.</summary>
    public SqlText Sql(string text, params ReadOnlySpan<object?> values) => new SqlText(Dialect).Add(text, values);

    /// <summary>Runs a query now.</summary>
    public List<T> Query<T>(SqlText sql, Func<DbDataReader, T> read)
    {
        writer.Flush();
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Runs a command now.</summary>
    public int Execute(SqlText sql)
    {
        writer.Flush();
        using var command = Command(sql);
        return command.ExecuteNonQuery();
    }

    private DbCommand Command(SqlText sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        sql.Fill(command);
        return command;
    }

    private readonly record struct StreamHead(int Sequence, Digest Hash);
}
