using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Guiju.Web.Tests.Browser;

/// <summary>What every page must pass: accessible by axe, no sideways scrolling, nothing the browser complains about; and its picture for the eye.</summary>
public static class PageChecks
{
    /// <summary>Folder of the pictures: <c>artifacts/screenshots</c> at the root of the repository.</summary>
    public static string Pictures => Path.Combine(Root, "artifacts", "screenshots");

    /// <summary>Root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Saves a picture of the whole page, from its top, as <c>{name}.{screen}.png</c>.</summary>
    public static async Task PictureAsync(this IPage page, string name, Screen screen)
    {
        await page.EvaluateAsync("document.activeElement.blur(); window.scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.{screen.Name}.png"), FullPage = true });
    }

    /// <summary>Fails with every violation that axe finds, its element and how to mend it.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        var words = new StringBuilder();
        foreach (var violation in result.Violations)
        {
            words.AppendLine(violation.Id + ": " + violation.Help);
            foreach (var node in violation.Nodes.Take(5))
            {
                words.AppendLine("  " + node.Html);
                foreach (var check in node.Any.Concat(node.All).Concat(node.None))
                {
                    words.AppendLine("    " + check.Message);
                }
            }
        }

        Assert.True(result.Violations.Length == 0, $"{page.Url}\n{words}");
    }

    /// <summary>Fails where the page is wider than the screen.</summary>
    public static async Task AssertFitsAsync(this IPage page)
    {
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{page.Url} is {over} px wider than the screen");
    }

    /// <summary>Gathers what the browser complains about from now on (blocked styles and scripts, missing files, script errors).</summary>
    public static List<string> Complaints(this IPage page)
    {
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Guiju.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Guiju.slnx");
    }
}
