using System.Collections.Immutable;

namespace Guiju.Kernel.Reports.Checking;

/// <summary>One line of a report, or the part of a line that one table cell takes.</summary>
/// <param name="Number">Line in the source, from 1. In Word and HTML every paragraph and every table row is a line.</param>
/// <param name="Text">The line's words without markup and without the line break.</param>
/// <param name="FirstColumn">Column of the first character, from 1; a character is a Unicode code point.</param>
/// <param name="Columns">Where markup was taken out: the column of every UTF-16 unit of <paramref name="Text"/>. Default: they follow one another.</param>
/// <param name="IsParagraph">The file itself says that a paragraph begins here; false where a line may be wrapped, as in plain text.</param>
/// <param name="IsTableRow">The line is a row of a table; its figures are read from the table's cells.</param>
public sealed record ReportLine(
    int Number, string Text, int FirstColumn = 1, ImmutableArray<int> Columns = default, bool IsParagraph = false,
    bool IsTableRow = false);
