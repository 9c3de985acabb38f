namespace FollowUpKit;

/// <summary>The follow-up status of a sale at an instant. A byte, so that columns of it are small.</summary>
public enum FollowUpStatus : byte
{
    /// <summary>The sale was never opened here, or was withdrawn.</summary>
    NotTracked,

    /// <summary>Neither concluded nor overdue. Spanish: en proceso.</summary>
    InProgress,

    /// <summary>Not concluded, and a pending follow-up is overdue. Spanish: seguimiento atrasado.</summary>
    Overdue,

    /// <summary>The sale is concluded. Spanish: concluido.</summary>
    Concluded,
}
