using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Guiju.LawFiles;
using Guiju.Tests.Time;

namespace Guiju.Tests.LawFiles;

public sealed partial class BadLawTests
{
    public static TheoryData<string> Bad => [.. CaseFiles.Names("bad")];

    public static TheoryData<string> Good => [.. CaseFiles.Names("good")];

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_file_is_reported_in_exactly_these_lines(string name)
    {
        var faults = CaseFiles.Faults(CaseFiles.Files("bad", name));

        Assert.Equal(CaseFiles.Expected(name), faults);
        Assert.Contains(faults, line => line.Contains($": {name[..4]} ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_file_loads_clean(string name) => Assert.Empty(CaseFiles.Faults(CaseFiles.Files("good", name)));

    [Fact]
    public void Each_code_has_its_line_in_the_documentation_and_its_case()
    {
        var documented = File.ReadLines(LawCalendar.Above("docs/faults.md")!)
            .Select(line => DocumentedCode().Match(line)).Where(m => m.Success).Select(m => m.Groups[1].Value).ToList();
        var said = new ResourceManager("Guiju.LawFiles.Reading.FaultWords", typeof(LawLoader).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<DictionaryEntry>().Select(e => (string)e.Key).Where(key => Code().IsMatch(key)).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(said, documented);
        Assert.Equal(said, CaseFiles.Names("bad").Select(name => name[..4]).Distinct());
    }

    [Fact]
    public void All_faults_of_all_files_are_reported_at_once()
    {
        var files = CaseFiles.Files("bad", "L003-several-at-once").Add(new LawFile("law/calendar/2022.yaml", "year: 2022\noff: []\n"));

        Assert.Equal(["L004", "L004", "L003", "L003", "L040"], CaseFiles.Faults(files).Select(line => Code().Match(line.Split(' ')[1]).Value));
    }

    [GeneratedRegex("^L[0-9]{3}$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| (L[0-9]{3}) \|")]
    private static partial Regex DocumentedCode();
}
