namespace Guiju.Store.Tests;

/// <summary>The databases every test of the store runs on.</summary>
public enum StoreKind
{
    Sqlite,
    Postgres,
}
