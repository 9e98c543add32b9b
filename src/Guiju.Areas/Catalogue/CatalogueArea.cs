using Guiju.Kernel.Registers;

namespace Guiju.Areas.Catalogue;

/// <summary>The reform list and the catalogue of service items (事项、证照分离).</summary>
public static class CatalogueArea
{
    /// <summary>Name of the folder.</summary>
    public const string Key = "Catalogue";

    /// <summary>Reform items.</summary>
    public static Register<ReformItem> ReformItems { get; } = new(Words.Book);

    /// <summary>Service items.</summary>
    public static Register<ServiceItem> ServiceItems { get; } = new(Words.Book);

    /// <summary>The area.</summary>
    public static Area Area { get; } = new(Key, Words.Book, [ReformItems.Definition, ServiceItems.Definition], CatalogueFigures.All);
}
