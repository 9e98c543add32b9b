using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Guiju.Store;

/// <summary>Why a database cannot be used, where the cause is something the person who runs the program can see to.</summary>
public enum StoreTrouble
{
    /// <summary>Nobody answers at the server's address.</summary>
    Unreachable,

    /// <summary>The server knows no such user or password, or the user may not do what is needed.</summary>
    NotAllowed,

    /// <summary>The server has no database of that name.</summary>
    NoDatabase,

    /// <summary>The connection string cannot be read.</summary>
    Settings,

    /// <summary>The file is no database, or a damaged one.</summary>
    Damaged,

    /// <summary>The file cannot be opened or written.</summary>
    Unwritable,

    /// <summary>Another program has kept it locked for too long.</summary>
    Busy,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>A newer version of this program has changed the schema.</summary>
    Newer,
}

/// <summary>A database that cannot be used, with the cause. Everything else a driver throws is passed on as it is.</summary>
public sealed class StoreException : Exception
{
    internal StoreException(StoreTrouble trouble, string message, Exception? inner = null)
        : base(message, inner) => Trouble = trouble;

    /// <summary>The cause.</summary>
    public StoreTrouble Trouble { get; }

    /// <summary>The failure told by its cause, or null where the cause is none of the known ones.</summary>
    public static StoreException? Of(Exception failure)
    {
        for (var e = failure; e is not null; e = e.InnerException)
        {
            if (e is StoreException known)
            {
                return known;
            }

            if (e is DbException database && CauseOf(database) is { } trouble)
            {
                return new StoreException(trouble, e.Message, failure);
            }
        }

        return null;
    }

    private static StoreTrouble? CauseOf(DbException failure) => failure switch
    {
        SqliteException { SqliteErrorCode: var code } => code switch
        {
            5 or 6 => StoreTrouble.Busy,
            8 or 14 => StoreTrouble.Unwritable,
            11 or 26 => StoreTrouble.Damaged,
            13 => StoreTrouble.Full,
            _ => null,
        },
        PostgresException { SqlState: var state } => state switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification
                or PostgresErrorCodes.InsufficientPrivilege => StoreTrouble.NotAllowed,
            PostgresErrorCodes.InvalidCatalogName => StoreTrouble.NoDatabase,
            PostgresErrorCodes.DiskFull => StoreTrouble.Full,
            PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections => StoreTrouble.Busy,
            _ => null,
        },
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } => StoreTrouble.Unreachable,
        _ => null,
    };
}
