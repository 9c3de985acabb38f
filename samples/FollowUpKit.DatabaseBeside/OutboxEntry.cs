namespace FollowUpKit.DatabaseBeside;

/// <summary>A row of the outbox.</summary>
/// <param name="Position">Its place in the order in which rows were written.</param>
/// <param name="CommandId">The id of its command, made once, when the row was written.</param>
/// <param name="Person">Who did it.</param>
/// <param name="Event">What happened.</param>
internal sealed record OutboxEntry(long Position, string CommandId, string Person, SaleEvent Event);
