using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>The trials of errors are themselves tested: a store that tells its errors wrongly is complained of.</summary>
public sealed class ErrorSabotageTests
{
    private static readonly Sale Sale = Sale.Of("S-1");

    /// <summary>Each makes another error, or none, of the one of a store.</summary>
    private static readonly Dictionary<string, Func<Exception, Exception?>> Saboteurs = new(StringComparer.Ordinal)
    {
        ["the driver's error comes through"] = error => error is StorageException { InnerException: { } cause } ? cause : error,
        ["a bug is told as unavailable"] = error => error is StorageException ? error : new StorageUnavailableException("told wrongly", error),
        ["an unknown outcome is told as unavailable"] = error => error is StorageOutcomeUnknownException ? new StorageUnavailableException("told wrongly", error) : error,
        ["what is unavailable is told as unknown"] = error => error is StorageUnavailableException ? new StorageOutcomeUnknownException(Sale.Key, error) : error,
        ["a corrupt row is told as unavailable"] = error => error is StorageDataException ? new StorageUnavailableException("told wrongly", error) : error,
        ["an error is swallowed"] = _ => null,
    };

    public static TheoryData<string> Names => [.. Saboteurs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ComplaintsAsync_ErrorsToldWrongly_AreFound(string saboteur)
    {
        using var bed = await SqliteErrorBed.CreateAsync();
        var trial = new ErrorTrial(bed, "CommitAsync", ErrorGround.FreshConnection, (store, token) => SpoiledAsync(Saboteurs[saboteur], store, token));

        Assert.NotEmpty(await trial.ComplaintsAsync());
    }

    [Fact]
    public async Task ComplaintsAsync_DriverIsNotCalled_TheFaultNeverStruck()
    {
        using var bed = await SqliteErrorBed.CreateAsync();
        var made = 0;
        var trial = new ErrorTrial(
            bed, "FindAsync", ErrorGround.FreshConnection, (store, token) => made++ == 0 ? EveryCall.RunAsync("FindAsync", store, token) : Task.CompletedTask);

        Assert.Contains(await trial.ComplaintsAsync(), complaint => complaint.EndsWith("never struck", StringComparison.Ordinal));
    }

    private static async Task SpoiledAsync(Func<Exception, Exception?> saboteur, RelationalOperationStore store, CancellationToken cancellationToken)
    {
        var error = await Record.ExceptionAsync(() => EveryCall.RunAsync("CommitAsync", store, cancellationToken));
        if (error is not null && saboteur(error) is { } told) throw told;
    }
}
