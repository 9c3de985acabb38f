using FollowUpKit.Import;
using FollowUpKit.Storage;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>FollowUpKit embedded: the services of the library over one SQLite file.</summary>
internal sealed class SalesDatabase : IDisposable
{
    private readonly ServiceProvider provider;

    private SalesDatabase(ServiceProvider provider) => this.provider = provider;

    public RelationalOperationStore Store => provider.GetRequiredService<RelationalOperationStore>();

    public FollowUpService FollowUps => provider.GetRequiredService<FollowUpService>();

    public FollowUpBulkService Bulk => provider.GetRequiredService<FollowUpBulkService>();

    public FollowUpReports Reports => provider.GetRequiredService<FollowUpReports>();

    public FollowUpImporter Importer => provider.GetRequiredService<FollowUpImporter>();

    public TenantArchive Archive => new(provider.GetRequiredService<IOperationStore>(), provider.GetRequiredService<ICallerProvider>());

    public IReminderQueue Reminders => provider.GetRequiredService<IReminderQueue>();

    public FollowUpTimeZoneService TimeZones => provider.GetRequiredService<FollowUpTimeZoneService>();

    public FollowUpKitOptions Options => provider.GetRequiredService<IOptions<FollowUpKitOptions>>().Value;

    public Instant Now => provider.GetRequiredService<IClock>().GetCurrentInstant();

    /// <summary>The services over a file, which is not touched yet.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="callers">On whose behalf.</param>
    /// <param name="configure">Sets the options of the library.</param>
    /// <param name="clock">The clock; null for that of the system, which the library brings.</param>
    /// <param name="plans">From which next steps are proposed; null for none.</param>
    public static SalesDatabase On(string file, ICallerProvider callers, Action<FollowUpKitOptions> configure, IClock? clock, FollowUpPlans? plans = null)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file }.ToString();
        var services = new ServiceCollection();
        if (clock is not null) services.AddSingleton(clock);
        return new SalesDatabase(services
            .AddSingleton(callers)
            .AddSingleton<IFollowUpPlanSource>(new FixedFollowUpPlanSource(plans ?? FollowUpPlans.None))
            .AddFollowUpKit(configure)
            .AddFollowUpKitRelationalStore(SqlDialect.Sqlite, () => new SqliteConnection(connectionString))
            .BuildServiceProvider());
    }

    /// <summary>The services over no file.</summary>
    /// <param name="configure">Sets the options of the library.</param>
    /// <param name="clock">The clock; null for that of the system.</param>
    public static SalesDatabase OfNothing(Action<FollowUpKitOptions> configure, IClock? clock)
    {
        var services = new ServiceCollection();
        if (clock is not null) services.AddSingleton(clock);
        return new SalesDatabase(services.AddSingleton<IOperationStore>(new InMemoryOperationStore()).AddFollowUpKit(configure).BuildServiceProvider());
    }

    /// <summary>Creates the file where it is missing, and its tables.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) =>
        Store.CreateSchemaAsync(cancellationToken);

    public void Dispose() => provider.Dispose();
}
