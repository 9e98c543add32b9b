using System.Data.Common;
using Guiju.Kernel.Ledger;
using Guiju.Store.Dialects;

namespace Guiju.Store.Ledger;

/// <summary>Between a checkpoint and its columns.</summary>
internal static class CheckpointColumns
{
    /// <summary>Columns in the order in which <see cref="Read"/> reads them.</summary>
    public const string Names = "region, size, root, sealed_at, previous, hash";

    public static Statement Insert { get; } = Statement.Insert(
        "checkpoints",
        "",
        ("region", ValueKind.Text),
        ("size", ValueKind.Long),
        ("root", ValueKind.Bytes),
        ("sealed_at", ValueKind.Long),
        ("previous", ValueKind.Bytes),
        ("hash", ValueKind.Bytes));

    public static object?[] Values(Checkpoint checkpoint) =>
    [
        checkpoint.Region,
        checkpoint.Size,
        checkpoint.Root.Bytes(),
        checkpoint.SealedAt,
        checkpoint.Previous.Bytes(),
        checkpoint.Hash.Bytes(),
    ];

    public static Checkpoint Read(DbDataReader row) => new()
    {
        Region = row.GetString(0),
        Size = row.GetInt64(1),
        Root = row.Digest(2),
        SealedAt = row.GetInt64(3),
        Previous = row.Digest(4),
        Hash = row.Digest(5),
    };
}
