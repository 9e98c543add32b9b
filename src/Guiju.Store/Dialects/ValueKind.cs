namespace Guiju.Store.Dialects;

/// <summary>Type of a parameter, where a database cannot tell it from a missing value.</summary>
internal enum ValueKind
{
    Text,
    Json,
    Long,
    Int,
    Short,
    Bool,
    Day,
    Bytes,
}
