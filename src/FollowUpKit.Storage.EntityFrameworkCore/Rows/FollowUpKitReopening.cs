using System.ComponentModel;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>The table of reopenings, for the model and its migrations alone; it has no rows to read. Not sealed, since proxies of Entity Framework derive from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public class FollowUpKitReopening
{
    /// <summary>For Entity Framework.</summary>
    protected FollowUpKitReopening()
    {
    }
}
