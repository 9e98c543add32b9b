namespace Guiju.LawFiles;

/// <summary>One file of the law, wherever it came from.</summary>
/// <param name="Path">Path as faults print it, with slashes, e.g. <c>law/procedures/services/licensing/2019-04-23.yaml</c>.</param>
/// <param name="Text">Its content.</param>
public sealed record LawFile(string Path, string Text);
