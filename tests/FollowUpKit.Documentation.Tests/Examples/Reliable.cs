using FollowUpKit.Storage;

namespace FollowUpKit.Documentation.Tests;

/// <summary>The code of docs/reliability.md.</summary>
public sealed class Reliable
{
    [Fact]
    public async Task Capture_AnswerLostOnce_MadeOnce()
    {
        var store = new AnswerLost();
        var followUps = new FollowUpService(store, SystemClock.Instance, new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" });
        await followUps.OpenOperationAsync("Q-1042", open => open
            .WithFirst(new FollowUpDraft("¿Qué le pareció la cotización?", Due.On(new LocalDate(2026, 3, 5)))));
        store.LosesNextAnswer = true;

        var receipt = await CaptureAsync(followUps, "form-77");

        Assert.True(receipt.WasRepeated);
        Assert.Equal("Le pareció alto el precio", Assert.Single(receipt.Operation.FollowUps).Result!.Details);
    }

    private static async Task<CommandReceipt> CaptureAsync(FollowUpService followUps, string formId)
    {
        var command = new CaptureResult("Q-1042", new LocalDateTime(2026, 3, 5, 10, 5), "Le pareció alto el precio").WithCommandId(formId);
        try
        {
            return await followUps.ExecuteAsync(command);
        }
        catch (StorageOutcomeUnknownException)
        {
            return await followUps.ExecuteAsync(command);
        }
    }

    private sealed class AnswerLost : IOperationStore
    {
        private readonly InMemoryOperationStore _store = new();

        public bool LosesNextAnswer { get; set; }

        public bool OwnsTransaction => true;

        public bool ServesConcurrentCalls => true;

        public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken) =>
            _store.FindAsync(key, commandId, cancellationToken);

        public async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            await _store.CommitAsync(commit, cancellationToken);
            if (!LosesNextAnswer) return;
            LosesNextAnswer = false;
            throw new StorageOutcomeUnknownException(commit.Key);
        }
    }
}
