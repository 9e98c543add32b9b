namespace Guiju.Cli.Tests;

/// <summary>The published report of 2021 and its figures, beside the repository; tests that need them skip, visibly, where they are not.</summary>
internal static class Reference
{
    public static string Report => File("changxingdao-2021-report.txt");

    public static string Facts => File("changxingdao-2021-facts.json");

    private static string File(string name)
    {
        for (var folder = new DirectoryInfo(Guiju.Root); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "reference", name);
            if (System.IO.File.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip($"The reference file {name} is not beside this repository.");
        return "";
    }
}
