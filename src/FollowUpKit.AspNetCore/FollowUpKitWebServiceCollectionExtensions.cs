using FollowUpKit;
using FollowUpKit.AspNetCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what the endpoints need.</summary>
public static class FollowUpKitWebServiceCollectionExtensions
{
    /// <summary>
    /// Registers what <c>MapFollowUpKit</c> needs, and lets the host's own endpoints return the types of FollowUpKit as JSON. The library
    /// itself is registered by <c>AddFollowUpKit</c> and a store.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options; null for the defaults.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">There are no services.</exception>
    public static IServiceCollection AddFollowUpKitWeb(this IServiceCollection services, Action<FollowUpWebOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<FollowUpWebOptions>();
        if (configure is not null) services.Configure(configure);
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.ConfigureForFollowUpKit());
        services.TryAddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<FollowUpKitOptions>>().Value;
            return new LocalCalendar(options.TimeZoneProvider, options.BusinessCalendars);
        });
        return services;
    }
}
