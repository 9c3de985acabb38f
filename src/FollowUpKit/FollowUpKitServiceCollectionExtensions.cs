using Ardalis.GuardClauses;
using FollowUpKit;
using FollowUpKit.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the library with a container.</summary>
public static class FollowUpKitServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="FollowUpService"/>, <see cref="FollowUpReports"/>, <see cref="FollowUpBulkService"/>,
    /// <see cref="FollowUpImporter"/> and <see cref="FollowUpTimeZoneService"/>, each scoped. A store is registered apart. The host may register an
    /// <see cref="ICallerProvider"/>, an <see cref="IFollowUpAuthorizer"/>, an <see cref="IFollowUpPlanSource"/> and an <see cref="IClock"/> of its own, before or after. Called again, it adds to the
    /// options. They are validated when the host starts, or when the first service is resolved. Where the host has
    /// logging, the services log there.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">
    /// Sets the options; null where they come from elsewhere, such as
    /// <c>services.Configure&lt;FollowUpKitOptions&gt;(configuration.GetSection("FollowUpKit"))</c>.
    /// </param>
    /// <example><code>services.AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City");</code></example>
    /// <exception cref="OptionsValidationException">At the start: an option is not valid, or the default time zone is not set. The message names it.</exception>
    public static IServiceCollection AddFollowUpKit(this IServiceCollection services, Action<FollowUpKitOptions>? configure = null)
    {
        AddServices(Guard.Against.Null(services));
        return configure is null ? services : services.Configure(configure);
    }

    /// <summary>The same with options that depend on other services.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the options.</param>
    public static IServiceCollection AddFollowUpKit(this IServiceCollection services, Action<FollowUpKitOptions, IServiceProvider> configure)
    {
        AddServices(Guard.Against.Null(services));
        services.AddOptions<FollowUpKitOptions>().Configure(Guard.Against.Null(configure));
        return services;
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddOptions<FollowUpKitOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FollowUpKitOptions>, FollowUpKitOptionsValidation>());
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<FollowUpKitOptions>>().Value.ToSettings());
#pragma warning disable RS0030 // The one place where the clock of the system comes in.
        services.TryAddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
        services.TryAddSingleton<ICallerProvider>(new FixedCallerProvider());
        services.TryAddScoped(provider => new FollowUpService(
            provider.GetRequiredService<IOperationStore>(),
            provider.GetRequiredService<IClock>(),
            provider.GetRequiredService<FollowUpKitSettings>(),
            provider.GetRequiredService<ICallerProvider>(),
            provider.GetService<IFollowUpAuthorizer>(),
            provider.GetService<ILogger<FollowUpService>>(),
            provider.GetService<IFollowUpPlanSource>()));
        services.TryAddScoped(provider => new FollowUpBulkService(provider.GetRequiredService<FollowUpService>()));
        services.TryAddScoped(provider => new FollowUpReports(new ReportSource(
            provider.GetRequiredService<IOperationReader>(),
            provider.GetRequiredService<IClock>(),
            provider.GetRequiredService<FollowUpKitSettings>(),
            provider.GetRequiredService<ICallerProvider>())));
        services.TryAddScoped(provider => new FollowUpImporter(
            provider.GetRequiredService<IOperationStore>(),
            provider.GetRequiredService<IClock>(),
            provider.GetRequiredService<FollowUpKitSettings>(),
            provider.GetRequiredService<ICallerProvider>(),
            provider.GetService<ILogger<FollowUpImporter>>()));
        services.TryAddScoped(provider => new FollowUpTimeZoneService(
            provider.GetRequiredService<IOperationStore>(),
            provider.GetRequiredService<IClock>(),
            provider.GetRequiredService<FollowUpKitSettings>(),
            provider.GetRequiredService<ICallerProvider>(),
            provider.GetService<ILogger<FollowUpTimeZoneService>>()));
    }
}
