using FollowUpKit.Storage.Relational;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUpKit.Storage.Tests;

public sealed class SqlServerRegistrationTests
{
    [Fact]
    public async Task CheckHealthAsync_RegisteredOnAServerThatIsNotThere_Unavailable()
    {
        var services = new ServiceCollection();
        var connectionString = "Server=127.0.0.1,1;Connect Timeout=1;ConnectRetryCount=0";
        services.AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City")
            .AddFollowUpKitRelationalStore(SqlDialect.SqlServerPreview(acknowledged: true), () => new SqlConnection(connectionString), schema: "crm");
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<StorageUnavailableException>(() => provider.GetRequiredService<RelationalOperationStore>().CheckHealthAsync());
    }
}
