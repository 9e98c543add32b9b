using Guiju.Kernel.Registers;

namespace Guiju.Areas.Services;

/// <summary>Windows, agency service and the start-up zone (一窗受理、代办、企业开办).</summary>
public static class ServicesArea
{
    /// <summary>Name of the folder.</summary>
    public const string Key = "Services";

    /// <summary>General windows.</summary>
    public static Register<GeneralWindow> GeneralWindows { get; } = new(Words.Book);

    /// <summary>Items of the general windows.</summary>
    public static Register<WindowItem> WindowItems { get; } = new(Words.Book);

    /// <summary>Agency windows.</summary>
    public static Register<AgencyWindow> AgencyWindows { get; } = new(Words.Book);

    /// <summary>Agency agreements.</summary>
    public static Register<AgencyAgreement> AgencyAgreements { get; } = new(Words.Book);

    /// <summary>Departments of the start-up zone.</summary>
    public static Register<StartupDepartment> StartupDepartments { get; } = new(Words.Book);

    /// <summary>The area.</summary>
    public static Area Area { get; } = new(Key, Words.Book, [GeneralWindows.Definition, WindowItems.Definition, AgencyWindows.Definition, AgencyAgreements.Definition, StartupDepartments.Definition], ServicesFigures.All);
}
