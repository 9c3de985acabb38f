using FollowUpKit.Import;
using FollowUpKit.Tests.Stores;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>A tenant that moves from SQLite to PostgreSQL and back.</summary>
[Collection(SharedServer.Name)]
public sealed class ArchiveTests : IDisposable
{
    private const int Attempts = 80;

    private static readonly OperationId[] Keys = ["S-1", "s-1", "Ñandú", "\uFF21", "\U0001F4DE"];

    private readonly string _folder = Directory.CreateTempSubdirectory("followupkit-").FullName;
    private readonly PostgreSqlDatabase _database = new();
    private readonly SqliteFile _here = new();
    private readonly SqliteFile _back = new();

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _database.Dispose();
        _here.Dispose();
        _back.Dispose();
    }

    [PostgreSqlTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task RestoreAsync_FromSqliteToPostgreSqlAndBack_IsTheSame(int seed)
    {
        using var here = await _here.CreateAsync();
        using var there = await _database.CreateAsync();
        using var back = await _back.CreateAsync();
        await FillAsync(here, seed);

        var exported = await new TenantArchive(here).ExportAsync(_folder);
        var files = Files();
        foreach (var store in new[] { there, back })
        {
            Assert.Equal(exported.Operations, (await new TenantArchive(store).RestoreAsync(_folder)).Imported);
            await new TenantArchive(store).ExportAsync(_folder);
            Assert.Equal(files, Files());
            Assert.Equal((0, exported.Operations), (await new TenantArchive(store).RestoreAsync(_folder)) switch { var again => (again.Imported, again.Unchanged) });
            foreach (var key in Keys.Select(key => new OperationKey("default", key.Value)))
            {
                Assert.Equal(
                    Shown.Text((await here.FindAsync(key, null, CancellationToken.None))?.Snapshot),
                    Shown.Text((await store.FindAsync(key, null, CancellationToken.None))?.Snapshot));
            }
        }

        Assert.InRange(exported.Operations, 3, Keys.Length);
    }

    private static async Task FillAsync(IOperationStore store, int seed)
    {
        var clock = new SetClock(Instant.FromUtc(2026, 10, 24, 20, 0));
        var service = new FollowUpService(store, clock, new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City", Rules = { PendingLimit = 2 } });
        var random = new Random(seed);
        for (var i = 0; i < Attempts; i++)
        {
            clock.Now += Duration.FromMinutes(random.Next(1, 300));
            var (key, other) = (Keys[random.Next(Keys.Length)], Keys[random.Next(Keys.Length)]);
            OperationCommand command = random.Next(12) switch
            {
                0 => new ChangeOperationId(key, other),
                1 => new MergeOperations(key, other, "Entered twice").WithCancelSurplusReason("The later one holds"),
                _ => new RandomCommand(random, key, await service.FindAsync(key), clock.Now).Draw(),
            };
            try
            {
                await service.ExecuteAsync(i % 2 == 0 ? command.WithCommandId($"form-{i}") : command);
            }
            catch (FollowUpRuleException)
            {
                // Some commands do not fit.
            }
        }
    }

    private string Files() => string.Join('\n', Directory.GetFiles(_folder).Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)} {File.ReadAllText(file)}"));
}
