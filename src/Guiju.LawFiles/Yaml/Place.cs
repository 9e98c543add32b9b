namespace Guiju.LawFiles.Yaml;

/// <summary>A place in a file; lines and columns from 1.</summary>
internal sealed record Place(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}");
}
