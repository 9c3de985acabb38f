using Ardalis.GuardClauses;
using FollowUpKit;
using FollowUpKit.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the library with a container.</summary>
public static class FollowUpKitServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="FollowUpService"/>, <see cref="FollowUpReports"/> and <see cref="FollowUpImporter"/>, each scoped. A
    /// store is registered apart. The host may register an <see cref="ICallerProvider"/>, an
    /// <see cref="IFollowUpAuthorizer"/> and an <see cref="IClock"/> of its own, before or after.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is not valid; the message names it.</exception>
    public static IServiceCollection AddFollowUpKit(this IServiceCollection services, Action<FollowUpKitOptions>? configure = null)
    {
        Guard.Against.Null(services);
        var options = new FollowUpKitOptions();
        configure?.Invoke(options);
        var settings = options.ToSettings();
#pragma warning disable RS0030 // The one place where the clock of the system comes in.
        services.TryAddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
        services.TryAddSingleton<ICallerProvider>(new FixedCallerProvider());
        services.AddScoped(provider => new FollowUpService(
            provider.GetRequiredService<IOperationStore>(),
            provider.GetRequiredService<IClock>(),
            settings,
            provider.GetRequiredService<ICallerProvider>(),
            provider.GetService<IFollowUpAuthorizer>()));
        services.AddScoped(provider => new FollowUpReports(new ReportSource(
            provider.GetRequiredService<IOperationReader>(),
            provider.GetRequiredService<IClock>(),
            settings,
            provider.GetRequiredService<ICallerProvider>())));
        services.AddScoped(provider => new FollowUpImporter(
            provider.GetRequiredService<IOperationStore>(),
            provider.GetRequiredService<IClock>(),
            settings,
            provider.GetRequiredService<ICallerProvider>()));
        return services;
    }
}
