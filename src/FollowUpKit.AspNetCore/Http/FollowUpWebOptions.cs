namespace FollowUpKit.AspNetCore;

/// <summary>Options of the endpoints.</summary>
public sealed class FollowUpWebOptions
{
    /// <summary>
    /// Other origins whose pages may send commands, such as <c>https://erp.example.com</c>: scheme, host and port as browsers send them.
    /// Empty by default: commands come from pages of the same origin, or from programs that are no browsers. CORS is the host's own matter.
    /// </summary>
    public ISet<string> TrustedOrigins { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The greatest length of a request's body, in bytes; 256 KiB by default. A longer one is refused with status 413.</summary>
    public int MaxRequestBytes { get; set; } = 256 * 1024;

    /// <summary>After how long a client may try again when the database did not serve; 5 seconds by default.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);
}
