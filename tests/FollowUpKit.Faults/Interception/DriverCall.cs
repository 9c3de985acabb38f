using System.Data.Common;

namespace FollowUpKit.Faults;

/// <summary>What is asked of a driver.</summary>
internal enum DriverStep
{
    /// <summary>A connection is opened.</summary>
    Open,

    /// <summary>Statements are prepared.</summary>
    Prepare,

    /// <summary>Statements run.</summary>
    Execute,

    /// <summary>The next row is read.</summary>
    Read,
}

/// <summary>A call of a driver.</summary>
/// <param name="Step">What is asked.</param>
/// <param name="Text">The statements, those of a batch one a line; empty for an opening.</param>
/// <param name="IsBatch">Whether the statements go to the server at once; with the begin and the end of their transaction, unless one is under way.</param>
/// <param name="CancellationToken">Cancels the call.</param>
internal sealed record DriverCall(DriverStep Step, string Text, bool IsBatch, CancellationToken CancellationToken)
{
    /// <summary>The parameters of a command that asks for rows; null of any other call.</summary>
    public DbParameterCollection? Asked { get; init; }

    /// <summary>Whether a transaction of the store is committed by it.</summary>
    public bool Commits => Step == DriverStep.Execute && (IsBatch || Text == "COMMIT");
}
