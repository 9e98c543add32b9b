using System.Collections.Immutable;
using System.Globalization;
using Guiju.Kernel;
using Guiju.LawFiles.Yaml;

namespace Guiju.LawFiles.Reading;

/// <summary>Gathers the faults of all files, so that they are reported together.</summary>
internal sealed class FaultList
{
    private readonly List<(Place At, Fault Fault)> _faults = [];

    public bool IsEmpty => _faults.Count == 0;

    /// <summary>Notes a fault; its sentence stands in the resource under its code.</summary>
    public void Add(string code, Place at, params object[] values) =>
        _faults.Add((at, new Fault(code, FaultWords.Say(code, values), at.ToString())));

    /// <summary>Notes a fault that another reader has found; its place is <c>file:line:col</c>.</summary>
    public void Add(Fault fault)
    {
        var parts = fault.Place.Split(':');
        _faults.Add((new Place(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture)), fault));
    }

    /// <summary>Whether a fault lies in the file.</summary>
    public bool Touches(string file) => _faults.Exists(f => f.At.File == file);

    /// <summary>By file, line and column; the same fault of the same place once.</summary>
    public ImmutableArray<Fault> InOrder() =>
    [
        .. _faults
            .OrderBy(f => f.At.File, StringComparer.Ordinal).ThenBy(f => f.At.Line).ThenBy(f => f.At.Column)
            .ThenBy(f => f.Fault.Code, StringComparer.Ordinal)
            .Select(f => f.Fault).Distinct(),
    ];
}
