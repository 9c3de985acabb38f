using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>The optional parts that every command can have.</summary>
public static class OperationCommandExtensions
{
    /// <summary>The prefix of command ids that the library makes itself, such as those of imports. A host cannot use it.</summary>
    public const string ReservedCommandIdPrefix = "followupkit:";

    /// <summary>The same command with an id that makes a repeat harmless: after a lost answer or a double click the library recognises the command.</summary>
    /// <typeparam name="T">The kind of command.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="commandId">
    /// An id, unique in the operation, from 1 to 128 code points; it does not begin with <see cref="ReservedCommandIdPrefix"/>.
    /// </param>
    /// <exception cref="ArgumentException">The id is not a valid identifier, or begins with the reserved prefix.</exception>
    public static T WithCommandId<T>(this T command, string commandId)
        where T : OperationCommand
    {
        Guard.Against.Null(command);
        Guard.Against.BadText(commandId, TextRule.Identifier, nameof(commandId));
        if (commandId.StartsWith(ReservedCommandIdPrefix, StringComparison.Ordinal))
            throw new ArgumentException($"{nameof(commandId)} must not begin with '{ReservedCommandIdPrefix}', which is reserved for the library.", nameof(commandId));
        return (T)((OperationCommand)command with { CommandId = commandId });
    }

    /// <summary>The same command with an id that makes a repeat harmless: after a lost answer or a double click the library recognises the command.</summary>
    /// <typeparam name="T">The kind of command.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="commandId">An id, unique in the operation; kept as its 36 lower-case characters.</param>
    public static T WithCommandId<T>(this T command, Guid commandId)
        where T : OperationCommand => command.WithCommandId(commandId.ToString("D"));

    /// <summary>
    /// The same command, refused as a conflict if a change that a person can see came after that version, or if the operation
    /// is not there or not yet at it.
    /// </summary>
    /// <typeparam name="T">The kind of command.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="version">The version that its user saw, at least 1; a <see cref="SalesOperation.VisibleVersion"/> serves too.</param>
    /// <exception cref="ArgumentException">The version is less than 1.</exception>
    public static T WithExpectedVersion<T>(this T command, long version)
        where T : OperationCommand
    {
        Guard.Against.Null(command);
        return (T)((OperationCommand)command with { ExpectedVersion = Guard.Against.LessThan(1, version, nameof(version)) });
    }

    /// <summary>The same command on the follow-up of a number instead of the only pending one, or of the last one where a result is retracted.</summary>
    /// <typeparam name="T">The kind of command.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="number">The number, from 1.</param>
    /// <exception cref="ArgumentException">The number is less than 1.</exception>
    public static T OnFollowUp<T>(this T command, int number)
        where T : FollowUpCommand
    {
        Guard.Against.Null(command);
        return (T)((FollowUpCommand)command with { FollowUpNumber = Guard.Against.LessThan(1, number, nameof(number)) });
    }
}
