namespace FollowUpKit;

/// <summary>The one place where the host says on whose behalf it calls. Asked once for each call of the library.</summary>
public interface ICallerProvider
{
    /// <summary>The caller of this moment.</summary>
    Caller GetCaller();
}
