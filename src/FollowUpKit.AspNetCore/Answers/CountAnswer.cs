using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>How many rows a report has.</summary>
[Description("How many rows a report has.")]
internal sealed record CountAnswer(long Count);
