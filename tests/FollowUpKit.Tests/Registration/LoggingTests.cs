using FollowUpKit.Storage.Relational;
using FollowUpKit.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FollowUpKit.Tests.Registration;

/// <summary>Services of a container log where its host logs.</summary>
public sealed class LoggingTests
{
    [Fact]
    public async Task AddFollowUpKit_HostWithLogging_EachServiceLogsUnderItsName()
    {
        using var file = new SqliteFile();
        var categories = new Categories();
        using var provider = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(categories))
            .AddFollowUpKit(options => options.DefaultTimeZone = "Etc/UTC")
            .AddFollowUpKitRelationalStore(SqlDialect.Sqlite, file.Connect)
            .BuildServiceProvider();
        using var scope = provider.CreateScope();

        await provider.GetRequiredService<RelationalOperationStore>().CreateSchemaAsync();
        await scope.ServiceProvider.GetRequiredService<FollowUpService>().OpenOperationAsync("S-1");
        await scope.ServiceProvider.GetRequiredService<FollowUpImporter>().ImportAsync([]);

        Assert.Equal(
            [
                "FollowUpKit.Storage.Relational.RelationalOperationStore SchemaCreated",
                "FollowUpKit.FollowUpService CommandAccepted",
                "FollowUpKit.FollowUpImporter ImportCompleted",
            ],
            categories.Logged);
    }

    private sealed class Categories : ILoggerProvider
    {
        public List<string> Logged { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

        public void Dispose()
        {
        }

        private sealed class Logger(Categories categories, string name) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                categories.Logged.Add($"{name} {eventId.Name}");
        }
    }
}
