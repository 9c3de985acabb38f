#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using Ardalis.GuardClauses;
using FollowUpKit;
using FollowUpKit.Hosting;
using FollowUpKit.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers with a host what runs beside its work: the dispatcher of reminders, and the check of time zones.</summary>
public static class FollowUpKitHostingServiceCollectionExtensions
{
    /// <summary>
    /// Sends reminders while the host runs. The library and a store are registered apart. The sender is scoped: each round of a worker gets its
    /// own, and its own store where that is scoped too.
    /// </summary>
    /// <typeparam name="TSender">The host's sender.</typeparam>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the options; null for the defaults.</param>
    /// <exception cref="ArgumentException">When the host starts: an option is not valid; the message names it.</exception>
    /// <example>
    /// <code>
    /// services.AddFollowUpKit(options =&gt; options.DefaultTimeZone = "America/Mexico_City")
    ///     .AddFollowUpKitRelationalStore(SqlDialect.Sqlite, () =&gt; new SqliteConnection("Data Source=erp.db"))
    ///     .AddFollowUpKitReminders&lt;ScreenSender&gt;(reminders =&gt;
    ///     {
    ///         reminders.EscalationSteps.Add(new EscalationStep(DueRule.InBusinessDays(1).At(9, 0), EscalationStep.Agent));
    ///         reminders.EscalationSteps.Add(new EscalationStep(DueRule.InBusinessDays(3).At(9, 0), "manager"));
    ///     });
    /// </code>
    /// </example>
#if NET
    public static IServiceCollection AddFollowUpKitReminders<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSender>(
#else
    public static IServiceCollection AddFollowUpKitReminders<TSender>(
#endif
        this IServiceCollection services, Action<ReminderOptions>? configure = null)
        where TSender : class, IReminderSender
    {
        Guard.Against.Null(services).AddOptions<ReminderOptions>();
        if (configure is not null) services.Configure(configure);
        services.TryAddScoped<IReminderSender, TSender>();
        services.TryAddScoped(provider => new ReminderDispatcher(
            provider.GetRequiredService<IReminderQueue>(),
            provider.GetRequiredService<IReminderSender>(),
            provider.GetRequiredService<IClock>(),
            provider.GetRequiredService<IOptions<FollowUpKitOptions>>().Value,
            provider.GetRequiredService<IOptions<ReminderOptions>>().Value,
            provider.GetService<ILogger<ReminderDispatcher>>(),
            provider.GetService<IDigestQueue>(),
            provider.GetService<IOperationReader>()));
        return services.AddSingleton<IHostedService>(provider => new RemindersHostedService(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<IOptions<ReminderOptions>>().Value.Copy(),
            provider.GetRequiredService<IClock>(),
            provider.GetRequiredService<ILogger<ReminderDispatcher>>()));
    }

    /// <summary>
    /// Checks once, when the host has started, whether the rules of time zones have changed since instants were derived, logs their version and
    /// what is due, and sweeps where <see cref="TimeZoneCheckOptions.SweepWhenDue"/> says so. The host does not wait for it.
    /// </summary>
    /// <param name="services">The services of the host, with the library and a store that is an <see cref="ITimeZoneRulesStore"/>.</param>
    /// <param name="configure">Sets the options; null for the defaults.</param>
    /// <exception cref="ArgumentException">When the host starts: an option is not valid; the message names it.</exception>
    /// <example><code>services.AddFollowUpKitTimeZoneCheck(check =&gt; check.SweepWhenDue = true);</code></example>
    public static IServiceCollection AddFollowUpKitTimeZoneCheck(this IServiceCollection services, Action<TimeZoneCheckOptions>? configure = null)
    {
        Guard.Against.Null(services).AddOptions<TimeZoneCheckOptions>();
        if (configure is not null) services.Configure(configure);
        return services.AddSingleton<IHostedService>(provider => new TimeZoneCheckHostedService(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<IOptions<TimeZoneCheckOptions>>().Value.Copy(),
            provider.GetRequiredService<ILogger<FollowUpTimeZoneService>>()));
    }
}
