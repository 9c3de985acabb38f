using System.ComponentModel;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>The table of digests, for the model and its migrations alone; it has no rows to read. Not sealed, since proxies of Entity Framework derive from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public class FollowUpKitDigest
{
    /// <summary>For Entity Framework.</summary>
    protected FollowUpKitDigest()
    {
    }
}
