using System.Globalization;
using Guiju.Areas.Catalogue;
using Guiju.Web.Resources;

namespace Guiju.Web.Portal.Guides;

/// <summary>Fields of a service item in words.</summary>
public static class GuideText
{
    /// <summary>Kind, e.g. 行政许可.</summary>
    public static string Kind(ServiceItem item) => CatalogueArea.ServiceItems.Definition.Find("kind")!.Choices[(int)item.Kind].Title;

    /// <summary>The promised limit, else the statutory one with a word that it is; a dash where neither is known.</summary>
    public static string Limit(ServiceItem item, Text text) =>
        item.PromisedLimit is { } promised ? Workdays(promised, text)
        : item.StatutoryLimit is { } statutory ? text["Portal.Guides.ByLaw", Workdays(statutory, text)]
        : "—";

    /// <summary>A limit in workdays in words; none at all is on the spot.</summary>
    public static string Workdays(decimal? limit, Text text) => limit switch
    {
        null => text["Portal.Guides.NoLimit"],
        0 => text["Portal.Guides.OnTheSpot"],
        { } days => text["Portal.Guides.Workdays", days.ToString("0.##", CultureInfo.InvariantCulture)],
    };
}
