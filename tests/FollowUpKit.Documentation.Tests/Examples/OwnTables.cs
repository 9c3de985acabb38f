using FollowUpKit.LegacyStore;
using FollowUpKit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUpKit.Documentation.Tests;

/// <summary>The code of docs/own-tables.md.</summary>
public sealed class OwnTables
{
    [Fact]
    public async Task Services_OnTheLegacyStore_AreBuilt()
    {
        var services = new ServiceCollection();
        Register(services, "Data Source=erp.db");
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();

        Assert.NotNull(scope.ServiceProvider.GetRequiredService<FollowUpReports>());
    }

    private static void Register(IServiceCollection services, string connectionString)
    {
        services.AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City");
        services.AddSingleton(new LegacyOperationStore(connectionString));
        services.AddSingleton<IOperationStore>(provider => provider.GetRequiredService<LegacyOperationStore>());
        services.AddSingleton<IOperationReader>(provider => provider.GetRequiredService<LegacyOperationStore>());
        services.AddSingleton<IOperationHistory>(provider => provider.GetRequiredService<LegacyOperationStore>());
    }
}
