using System.Text.Json.Nodes;

namespace Guiju.LawFiles.Reading;

/// <summary>What a scalar of a law file may be: how it is read, what stands in its place when it cannot be, and how an editor checks it.</summary>
/// <param name="Read">The value, or the fault's code with the values of its sentence.</param>
/// <param name="Fallback">Value while the file has a fault there; nothing that is checked later may trip over it.</param>
/// <param name="Describe">Adds its JSON Schema to a shape.</param>
internal sealed record Scalar<T>(Func<string, ScalarResult<T>> Read, T Fallback, Action<JsonObject> Describe);

/// <summary>A value, or a code and what its sentence needs.</summary>
internal readonly record struct ScalarResult<T>(T? Value, string? Code, object[] Values)
{
    public static ScalarResult<T> Of(T value) => new(value, null, []);

    public static ScalarResult<T> Fault(string code, params object[] values) => new(default, code, values);
}
