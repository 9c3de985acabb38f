using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>What a command would come to.</summary>
[Description("Whether a command would be accepted now. Nothing was changed.")]
internal sealed record CheckAnswer(bool IsAccepted, NoteAnswer? Violation, IReadOnlyList<NoteAnswer> Warnings);
