using Guiju.Kernel.Ports;
using Guiju.Store.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Guiju.Store;

/// <summary>Puts an open store into a container.</summary>
public static class StoreServices
{
    /// <summary>
    /// Registers the host and what it offers. The host is opened by the caller (<see cref="StoreHost.OpenAsync"/>), which also migrates, so that
    /// a program that cannot reach its database fails at its start. The container does not dispose it; its opener does.
    /// </summary>
    public static IServiceCollection AddGuijuStore(this IServiceCollection services, StoreHost host)
    {
        services.AddSingleton(host);
        services.AddSingleton(host.Ledger);
        services.AddSingleton<IStore>(host.Ledger);
        services.AddSingleton(host.Cases);
        services.AddSingleton(host.Entries);
        services.AddSingleton(host.Dashboards);
        services.AddSingleton(host.Figures);
        services.AddSingleton(host.Digester);
        services.AddScoped(_ => host.NewContext());
        return services;
    }
}
