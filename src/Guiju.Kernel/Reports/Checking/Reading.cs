namespace Guiju.Kernel.Reports.Checking;

/// <summary>One way to read which figures of a sentence are the parts.</summary>
/// <param name="Parts">The parts, at least one.</param>
/// <param name="Firm">The sentence's marks make it the natural reading, so that a mismatch is the sentence's and not the reader's.</param>
internal sealed record Reading(IReadOnlyList<Addend> Parts, bool Firm)
{
    private const int MostCommaPrefixes = 12;
    private const int LongestHead = 18;

    /// <summary>
    /// Readings of the figures after a word such as 其中, the natural one first. 、 binds closer than a comma, a comma closer than a
    /// semicolon: a list joined by 、 ends at the first comma; between semicolons the first figure of each group may be the part.
    /// </summary>
    /// <param name="parts">
    /// In the order of the text after 其中; before 合计 nearest first, the cut of each being the one between it and the figure after it.
    /// </param>
    public static List<Reading> Of(IReadOnlyList<Addend> parts)
    {
        if (parts.Count == 1)
        {
            return [new Reading(parts, Firm: true)];
        }

        var joint = parts[1].Before;
        if (joint == Cut.Colon)
        {
            joint = Cut.Comma;
        }

        var close = 1;
        while (close < parts.Count && parts[close].Before <= joint && !parts[close].Gap)
        {
            close++;
        }

        var segment = 1;
        while (segment < parts.Count && parts[segment].Before < Cut.Semicolon)
        {
            segment++;
        }

        var readings = new List<Reading>();
        if (joint < Cut.Semicolon)
        {
            var list = parts.Take(close).ToArray();
            var firm = joint == Cut.Pause ? list.Length > 1 : close == segment && list.All(Plainly);
            readings.Add(new Reading(list, firm));
        }

        var heads = parts.Where((p, i) => i == 0 || p.Before == Cut.Semicolon).ToArray();
        if (heads.Length > 1)
        {
            readings.Add(new Reading(heads, Firm: joint == Cut.Semicolon && heads.Length == parts.Count));
        }

        readings.Add(new Reading([.. parts.Take(segment)], Firm: false));
        readings.Add(new Reading(parts, Firm: false));
        if (joint == Cut.Comma)
        {
            for (var count = 2; count < Math.Min(segment, MostCommaPrefixes); count++)
            {
                readings.Add(new Reading([.. parts.Take(count)], Firm: false));
            }
        }

        return [.. readings.Where(r => r.Parts.Count > 0)];
    }

    /// <summary>A short name and its figure, with nothing but a noun after it.</summary>
    private static bool Plainly(Addend part) =>
        part.Clause.Head(part.Figure).Length <= LongestHead && part.Clause.Tail(part.Figure).Length <= LongestHead / 2;
}
