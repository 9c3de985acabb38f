using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>What a command came to.</summary>
[Description("What a command came to.")]
internal sealed record ReceiptAnswer(
    [property: Description("The version that the command made; of a repeat, the version then.")] long Version,
    int? FollowUpNumber,
    int? NextFollowUpNumber,
    [property: Description("Whether the same command had been accepted before; then nothing was changed now.")] bool WasRepeated,
    IReadOnlyList<NoteAnswer> Warnings,
    [property: Description("The operation now.")] SalesOperation Operation,
    OperationIndicator Indicator);
