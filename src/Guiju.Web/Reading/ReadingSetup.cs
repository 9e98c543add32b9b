using Guiju.Areas;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Guiju.Web.Reading;

/// <summary>What both faces read with: names of units, words of procedures, the registers of all areas.</summary>
internal static class ReadingSetup
{
    /// <summary>Adds it, once however often it is asked for.</summary>
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(new RegisterBook([.. AllAreas.All.Select(area => (area.Title, area.Registers))]));
        services.TryAddSingleton<UnitNames>();
        services.TryAddSingleton<ProcedureWords>();
    }
}
