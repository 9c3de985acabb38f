using FollowUpKit.Import;
using NodaTime.Testing;

namespace FollowUpKit.Documentation.Tests;

/// <summary>The code of docs/leaving.md.</summary>
public sealed class Leaving : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("followupkit-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task RestoreAsync_ExportOfATenant_IsThere()
    {
        var (store, otherStore, folder) = (new InMemoryOperationStore(), new InMemoryOperationStore(), _folder);
        var callers = new FixedCallerProvider();
        await new FollowUpService(store, new FakeClock(Instant.FromUtc(2026, 3, 9, 15, 0)), new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" }, callers).OpenOperationAsync("S-1");

        var exported = await new TenantArchive(store, callers).ExportAsync(folder);
        Console.WriteLine($"{exported.Operations} sales, {exported.Withdrawn} of them withdrawn, {exported.FollowUps} follow-ups");

        var restored = await new TenantArchive(otherStore, callers).RestoreAsync(folder, sale =>
        {
            if (sale.Problem is not null) Console.WriteLine($"{sale.Line}: {sale.GetReason()}");
        });
        Console.WriteLine($"{restored.Imported} restored, {restored.Updated} brought up to date, {restored.Unchanged} here before, {restored.Refused} refused");

        Assert.Equal((1, 0), (restored.Imported, restored.Refused));
        Assert.NotNull(await otherStore.FindAsync(new("default", "S-1"), null, CancellationToken.None));
    }
}
