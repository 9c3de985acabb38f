using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>What every command may carry.</summary>
public static class OperationCommands
{
    /// <summary>The same command with an id by which a repeat of it is recognised: a lost answer or a double click does no harm.</summary>
    /// <typeparam name="T">The kind of command.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="commandId">An id, unique in the operation, from 1 to 128 code points.</param>
    /// <exception cref="ArgumentException">The id is no identifier.</exception>
    public static T WithCommandId<T>(this T command, string commandId)
        where T : OperationCommand
    {
        Guard.Against.Null(command);
        Guard.Against.BadText(commandId, TextRule.Identifier, nameof(commandId));
        return (T)((OperationCommand)command with { CommandId = commandId });
    }

    /// <summary>The same command with an id by which a repeat of it is recognised: a lost answer or a double click does no harm.</summary>
    /// <typeparam name="T">The kind of command.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="commandId">An id, unique in the operation; kept as its 36 lower-case characters.</param>
    public static T WithCommandId<T>(this T command, Guid commandId)
        where T : OperationCommand => command.WithCommandId(commandId.ToString("D"));

    /// <summary>The same command, refused as a conflict if the operation is at another version by now.</summary>
    /// <typeparam name="T">The kind of command.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="version">The version that its user saw, at least 1.</param>
    /// <exception cref="ArgumentException">The version is less than 1.</exception>
    public static T WithExpectedVersion<T>(this T command, long version)
        where T : OperationCommand
    {
        Guard.Against.Null(command);
        return (T)((OperationCommand)command with { ExpectedVersion = Guard.Against.NegativeOrZero(version) });
    }

    /// <summary>The same command on the follow-up of a number instead of the only pending one.</summary>
    /// <typeparam name="T">The kind of command.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="number">The number, from 1.</param>
    /// <exception cref="ArgumentException">The number is less than 1.</exception>
    public static T OnFollowUp<T>(this T command, int number)
        where T : FollowUpCommand
    {
        Guard.Against.Null(command);
        return (T)((FollowUpCommand)command with { FollowUp = Guard.Against.NegativeOrZero(number) });
    }
}
