using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>The rows of a report in groups.</summary>
[Description("Counts of a report in groups; a key is left out where there is none.")]
internal sealed record GroupsAnswer<T>(IReadOnlyList<T> Groups);
