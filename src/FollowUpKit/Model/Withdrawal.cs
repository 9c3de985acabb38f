using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>The withdrawal of a sale: when, by whom and why.</summary>
public sealed record Withdrawal
{
    private Withdrawal(WithdrawalSnapshot snapshot)
    {
        At = snapshot.At;
        By = snapshot.By;
        Reason = snapshot.Reason;
        MergedInto = snapshot.MergedInto is { } target ? new OperationId(target) : null;
    }

    /// <summary>When it was withdrawn.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant At { get; }

    /// <summary>Who withdrew it.</summary>
    public string By { get; }

    /// <summary>The reason that was given.</summary>
    public string Reason { get; }

    /// <summary>The key, at that time, of the sale of which it became part by a <see cref="MergeOperations"/>; null where the ERP took it away.</summary>
    public OperationId? MergedInto { get; }

    /// <inheritdoc/>
    public override string ToString() => $"Withdrawn at {At}";

    internal static Withdrawal From(WithdrawalSnapshot snapshot) => new(snapshot);

    internal WithdrawalSnapshot ToSnapshot() => new() { At = At, By = By, Reason = Reason, MergedInto = MergedInto?.Value };
}
