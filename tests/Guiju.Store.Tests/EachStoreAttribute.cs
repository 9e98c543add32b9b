using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Guiju.Store.Tests;

/// <summary>
/// Runs the theory on SQLite always, on PostgreSQL where <c>GUIJU_TEST_PG</c> names one. Without it the PostgreSQL row is a visible skip, or a
/// failure where <c>GUIJU_TEST_REQUIRE</c> is 1.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachStoreAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var postgres = new TheoryDataRow<StoreKind>(StoreKind.Postgres);
        if (TestStore.PostgresServer is null && Environment.GetEnvironmentVariable("GUIJU_TEST_REQUIRE") != "1")
        {
            postgres.Skip = "GUIJU_TEST_PG names no PostgreSQL server.";
        }

        return new([new TheoryDataRow<StoreKind>(StoreKind.Sqlite), postgres]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
