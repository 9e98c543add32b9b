using System.Data.Common;
using Guiju.Store.Dialects;

namespace Guiju.Store.Reading;

/// <summary>A list with its count in one query: the count is there even where the page lies past the end.</summary>
internal static class PagedQuery
{
    /// <param name="database">Where.</param>
    /// <param name="sql">Holds the parameters; empty.</param>
    /// <param name="columns">Columns to be read, from the second on; the first column of the answer is the count.</param>
    /// <param name="from">Tables and conditions.</param>
    /// <param name="countFrom">Tables and conditions that give the same number of rows.</param>
    /// <param name="order">Order, total.</param>
    /// <param name="request">Which page.</param>
    /// <param name="read">Reads a row from the given first column.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<Page<T>> PageAsync<T>(
        this Database database,
        SqlText sql,
        string columns,
        string from,
        string countFrom,
        string order,
        PageRequest request,
        Func<DbDataReader, T> read,
        CancellationToken cancel)
    {
        var (rows, total) = await database.SliceAsync(sql, columns, from, countFrom, order, request.Skip, request.Rows, read, cancel);
        return new Page<T>([.. rows], total, request.Page, request.Rows);
    }

    /// <summary>As a page, by how many rows to skip and take.</summary>
    public static async Task<(List<T> Rows, int Total)> SliceAsync<T>(
        this Database database,
        SqlText sql,
        string columns,
        string from,
        string countFrom,
        string order,
        long skip,
        int take,
        Func<DbDataReader, T> read,
        CancellationToken cancel)
    {
        // Rows are numbered after the limit, so that an index in this order stops the scan at the end of the page.
        sql.Place($"SELECT n.total, p.* FROM (SELECT count(*) AS total {countFrom}) n LEFT JOIN (SELECT q.*, row_number() OVER () AS place ")
            .Place($"FROM (SELECT {columns} {from} ORDER BY {order} LIMIT ")
            .Add("? OFFSET ?", take, skip)
            .Place(") q) p ON 1 = 1 ORDER BY p.place");
        var total = 0;
        var rows = new List<T>();
        await database.ListAsync(
            sql,
            row =>
            {
                total = (int)row.GetInt64(0);
                if (!row.IsDBNull(1))
                {
                    rows.Add(read(row));
                }

                return 0;
            },
            cancel);
        return (rows, total);
    }
}
