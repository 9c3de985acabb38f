using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>An empty object.</summary>
[Description("An empty object.")]
internal sealed class EmptyBody;
