using System.Collections.Immutable;

namespace Guiju.LawFiles.Yaml;

/// <summary>A piece of a YAML file with its place. Unlike the library's own tree it keeps duplicate keys, so that all of them are reported.</summary>
internal abstract record LawNode(Place At);

/// <summary>Text, number, yes or no: YAML's types are not guessed, the reader says what it expects.</summary>
internal sealed record ScalarNode(string Text, bool Plain, Place At) : LawNode(At);

/// <summary>A list.</summary>
internal sealed record ListNode(ImmutableArray<LawNode> Items, Place At) : LawNode(At);

/// <summary>Keys with values, in file order.</summary>
internal sealed record MapNode(ImmutableArray<KeyValuePair<ScalarNode, LawNode>> Entries, Place At) : LawNode(At);
