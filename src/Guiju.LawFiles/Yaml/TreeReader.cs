using System.Collections.Immutable;
using Guiju.LawFiles.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Guiju.LawFiles.Yaml;

/// <summary>
/// Reads the part of YAML that law files use: maps, lists and scalars in one document. Anchors, aliases and tags are refused:
/// a lawyer who reads a file must see all of it where it stands.
/// </summary>
internal sealed class TreeReader
{
    private const int Deepest = 24;
    private readonly LawFile _file;
    private readonly FaultList _faults;
    private readonly Parser _parser;
    private Place? _last;

    private TreeReader(LawFile file, FaultList faults)
    {
        _file = file;
        _faults = faults;
        _parser = new Parser(new Scanner(new StringReader(file.Text), skipComments: true));
    }

    /// <summary>The tree of a file, or null when it is no YAML at all; the fault has been reported then.</summary>
    public static LawNode? Read(LawFile file, FaultList faults)
    {
        var top = new Place(file.Path, 1, 1);
        if (file.Text.AsSpan().Trim().IsEmpty)
        {
            faults.Add("L001", top, FaultWords.Say("empty-file"));
            return null;
        }

        var reader = new TreeReader(file, faults);
        try
        {
            return reader.Document(top);
        }
        catch (YamlException error)
        {
            var at = new Place(file.Path, Math.Max(1, (int)error.Start.Line), Math.Max(1, (int)error.Start.Column));
            faults.Add("L001", at, error.InnerException?.Message ?? error.Message);
            return null;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or OverflowException or EndOfStreamException)
        {
            // The library's scanner loses its way in some broken files instead of saying so; the last place it knew is near enough.
            faults.Add("L001", reader._last ?? top, FaultWords.Say("broken"));
            return null;
        }
    }

    private LawNode? Document(Place top)
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _faults.Add("L001", top, FaultWords.Say("empty-file"));
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            _faults.Add("L006", At(second.Start), FaultWords.Say("second-document"));
        }

        return root;
    }

    private LawNode Node(int depth)
    {
        var at = _last = At(_parser.Current!.Start);
        if (depth > Deepest)
        {
            throw new YamlException(_parser.Current.Start, _parser.Current.End, FaultWords.Say("too-deep"));
        }

        if (_parser.Current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false } or AnchorAlias)
        {
            _faults.Add("L006", at, FaultWords.Say("anchor"));
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new ScalarNode(scalar.Value, scalar.Style == ScalarStyle.Plain, at);
        }

        if (_parser.TryConsume<SequenceStart>(out _))
        {
            var items = ImmutableArray.CreateBuilder<LawNode>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(depth + 1));
            }

            return new ListNode(items.ToImmutable(), at);
        }

        if (_parser.TryConsume<MappingStart>(out _))
        {
            return new MapNode(Entries(depth), at);
        }

        _parser.MoveNext();
        return new ScalarNode("", true, at);
    }

    private ImmutableArray<KeyValuePair<ScalarNode, LawNode>> Entries(int depth)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<ScalarNode, LawNode>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not ScalarNode text)
            {
                _faults.Add("L005", key.At, FaultWords.Say("kind.key"));
            }
            else if (!seen.Add(text.Text))
            {
                _faults.Add("L002", text.At, text.Text);
            }
            else
            {
                entries.Add(new(text, value));
            }
        }

        return entries.ToImmutable();
    }

    private Place At(Mark mark) => new(_file.Path, (int)mark.Line, (int)mark.Column);
}
