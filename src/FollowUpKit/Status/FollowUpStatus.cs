namespace FollowUpKit;

/// <summary>Where the chase of a sale stands at an instant. A byte, so that columns of it are small.</summary>
public enum FollowUpStatus : byte
{
    /// <summary>The sale was never opened here, or was withdrawn.</summary>
    NotTracked,

    /// <summary>Neither concluded nor overdue. Spanish: en proceso.</summary>
    InProgress,

    /// <summary>Not concluded, and a pending follow-up is overdue. Spanish: seguimiento atrasado.</summary>
    Overdue,

    /// <summary>The chase has ended. Spanish: concluido.</summary>
    Concluded,
}
