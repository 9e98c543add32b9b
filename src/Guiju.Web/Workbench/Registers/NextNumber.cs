using System.Globalization;
using System.Text.RegularExpressions;
using Guiju.Kernel.Registers;
using Guiju.Store.Reading;
using Guiju.Web.Acting;

namespace Guiju.Web.Workbench.Registers;

/// <summary>The number that a new entry most likely gets, where a register numbers by year and sequence (XF2021-14); a suggestion, free to be changed.</summary>
internal static partial class NextNumber
{
    /// <summary>The next number of this year's series; empty where the register is numbered otherwise.</summary>
    public static async Task<string> OfAsync(EntryReader reads, Session session, RegisterDefinition register, CancellationToken cancel)
    {
        var newest = await reads.ListAsync(session.Region, register, new EntryQuery { Descending = true, Page = new PageRequest(1, 1) }, cancel);
        return newest.Items.IsEmpty ? "" : After(newest.Items[0].Number, session.Today.Year);
    }

    /// <summary>The number after one; the first of the year where that one is of an earlier year.</summary>
    public static string After(string last, int year)
    {
        var parts = Yearly().Match(last);
        if (!parts.Success)
        {
            return "";
        }

        var (sequence, width) = (parts.Groups["sequence"].Value, parts.Groups["sequence"].Value.Length);
        var next = parts.Groups["year"].Value == year.ToString(CultureInfo.InvariantCulture) ? int.Parse(sequence, CultureInfo.InvariantCulture) + 1 : 1;
        return $"{parts.Groups["head"].Value}{year}-{next.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0')}";
    }

    [GeneratedRegex("^(?<head>.*?)(?<year>20[0-9]{2})-(?<sequence>[0-9]{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Yearly();
}
