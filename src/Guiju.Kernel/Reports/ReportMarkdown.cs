using System.Text;

namespace Guiju.Kernel.Reports;

/// <summary>An edition as Markdown: the text, then the list of its figures with definitions.</summary>
public static class ReportMarkdown
{
    /// <summary>Writes the edition.</summary>
    public static string Write(ReportEdition edition)
    {
        var text = new StringBuilder().Append("# ").Append(edition.Title).Append('\n');
        foreach (var block in edition.Blocks)
        {
            text.Append('\n');
            if (block.Level > 0)
            {
                text.Append('#', block.Level).Append(' ');
            }

            text.Append(block.Text).Append('\n');
        }

        return text.ToString();
    }
}
