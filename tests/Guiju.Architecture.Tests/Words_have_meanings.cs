using System.Xml.Linq;
using Guiju.Architecture.Tests.Rules;
using Guiju.Kernel;

namespace Guiju.Architecture.Tests;

public class Words_have_meanings
{
    private static readonly string[] Assemblies =
        ["Guiju.Kernel", "Guiju.LawFiles", "Guiju.Areas", "Guiju.Store", "Guiju.Documents", "Guiju.Web", "guiju"];

    private static string GlossaryText => Repository.Read("docs/glossary.md");

    private static ILookup<string, string> Types =>
        (from assembly in Assemblies
         from type in House.Assembly(assembly).GetTypes()
         from member in type.GetMembers().Select(member => member.Name).Append("")
         select (Name: type.Name.Split('`')[0], member)).ToLookup(pair => pair.Name, pair => pair.member);

    [Fact]
    public void Every_identifier_of_the_glossary_exists() => Verdict.Clean(Glossary.Unknown(GlossaryText, Types));

    [Fact]
    public void The_glossary_is_more_than_a_heading() => Assert.InRange(Glossary.Rows(GlossaryText).Count(), 40, 400);

    [Theory]
    [InlineData("| procedure | 程序 | `Proceeding` | – | process |")]
    [InlineData("| fault | 输入错误 | `Fault.Anywhere` | – | error |")]
    public void A_word_for_a_type_that_is_not_there_is_seen(string row) => Assert.NotEmpty(Glossary.Unknown(row, Types));

    [Fact]
    public void A_word_for_a_type_that_is_there_passes() =>
        Verdict.Clean(Glossary.Unknown("| fault | 输入错误 | `Fault`, `Fault.Place` | – | error |", Types));

    [Fact]
    public void Every_public_type_of_the_kernel_says_what_it_means() =>
        Verdict.Clean(Docstrings.Missing(House.Assembly("Guiju.Kernel").GetExportedTypes(), XmlOf("Guiju.Kernel")));

    [Fact]
    public void A_type_without_a_docstring_is_seen()
    {
        Type[] types = [typeof(Fault)];
        Assert.NotEmpty(Docstrings.Missing(types, XDocument.Parse("<doc><members><member name=\"T:Guiju.Kernel.Fault\"><summary> </summary></member></members></doc>")));
        Assert.NotEmpty(Docstrings.Missing(types, XDocument.Parse("<doc><members /></doc>")));
        Verdict.Clean(Docstrings.Missing(types, XDocument.Parse("<doc><members><member name=\"T:Guiju.Kernel.Fault\"><summary>Bad input.</summary></member></members></doc>")));
    }

    private static XDocument XmlOf(string assembly) => XDocument.Load(Path.Combine(AppContext.BaseDirectory, assembly + ".xml"));
}
