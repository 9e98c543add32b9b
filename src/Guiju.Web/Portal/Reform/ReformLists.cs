using Guiju.Areas.Catalogue;
using Guiju.Kernel.Registers;
using Guiju.Web.Components.Lists;
using Guiju.Web.Components.Status;
using Guiju.Web.Resources;

namespace Guiju.Web.Portal.Reform;

/// <summary>What the reform list can be asked for, and its fields in words.</summary>
public static class ReformLists
{
    /// <summary>Names are fields of the register.</summary>
    public static ListShape Shape { get; } = new() { Sorts = ["number", "name", "department", "effective-from"], Filters = ["mode", "department"] };

    /// <summary>The register.</summary>
    public static RegisterDefinition Register => CatalogueArea.ReformItems.Definition;

    /// <summary>Title of a mode, e.g. 实行告知承诺.</summary>
    public static string Title(ReformMode mode) => Register.Find("mode")!.TitleOfChoice(Key(mode));

    /// <summary>Key of a mode, as it stands in addresses.</summary>
    public static string Key(ReformMode mode) => Register.Find("mode")!.ChoiceKeys[(int)mode];

    /// <summary>Colour of a mode: quiet for what is handled no more.</summary>
    public static Tone Tone(ReformMode mode) => mode switch
    {
        ReformMode.Abolished => Components.Status.Tone.Quiet,
        ReformMode.Optimised => Components.Status.Tone.Active,
        _ => Components.Status.Tone.Good,
    };

    /// <summary>How the mode is known, in a word; what nobody has said counts as not verified.</summary>
    public static string Standing(ReformSource? source, Text text) => text[source == ReformSource.Verified ? "Portal.Items.Verified" : "Portal.Items.Unverified"];

    /// <summary>The measures one by one.</summary>
    public static string[] Measures(string measures) => measures.Split(['；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
