using NodaTime;

namespace FollowUpKit;

/// <content>A method for each command: its required values, then what else it may carry. Errors are those of <see cref="ExecuteAsync"/>.</content>
public sealed partial class FollowUpService
{
    /// <summary>Opens a sale for follow-up. Executes a <see cref="OpenOperation"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example>
    /// <code>
    /// await followUps.OpenOperationAsync("Q-1042", sale =&gt; sale.WithBranch("MTY").WithAgent("ana").WithTitle("40 sillas").WithFirst(call));
    /// </code>
    /// </example>
    public Task<CommandReceipt> OpenOperationAsync(
        OperationId operationId, Func<OpenOperation, OpenOperation>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new OpenOperation(operationId), configure), cancellationToken);

    /// <summary>Changes the title or the customer of a sale. A value that is not given stays as it is. Executes a <see cref="DescribeOperation"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example><code>await followUps.DescribeOperationAsync("Q-1042", sale =&gt; sale.WithTitle("42 sillas").WithCustomer("C-7"));</code></example>
    public Task<CommandReceipt> DescribeOperationAsync(
        OperationId operationId, Func<DescribeOperation, DescribeOperation>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new DescribeOperation(operationId), configure), cancellationToken);

    /// <summary>Gives a sale another key where the ERP renumbers; chain, history and command ids go with it. Executes a <see cref="ChangeOperationId"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale until now.</param>
    /// <param name="newId">The key from now on.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, which is sent with the old key again, the receipt of the first time.</returns>
    /// <example><code>await followUps.ChangeOperationIdAsync("Q-1042", "P-77", sale =&gt; sale.WithCommandId("renumber-1042"));</code></example>
    public Task<CommandReceipt> ChangeOperationIdAsync(
        OperationId operationId, OperationId newId, Func<ChangeOperationId, ChangeOperationId>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new ChangeOperationId(operationId, newId), configure), cancellationToken);

    /// <summary>Moves a sale to another branch or agent. A value that is not given stays as it is. Executes a <see cref="TransferOperation"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example><code>await followUps.TransferOperationAsync("Q-1042", sale =&gt; sale.ToBranch("GDL").ToAgentWithPending("luis"));</code></example>
    public Task<CommandReceipt> TransferOperationAsync(
        OperationId operationId, Func<TransferOperation, TransferOperation>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new TransferOperation(operationId), configure), cancellationToken);

    /// <summary>Hands a sale and its pending follow-ups to another agent, or to nobody. Executes a <see cref="HandOverOperation"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="agent">The ERP's key of the new agent, up to 128 code points; null for nobody.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example><code>await followUps.HandOverOperationAsync("Q-1042", "luis", sale =&gt; sale.FromAgent("ana"));</code></example>
    public Task<CommandReceipt> HandOverOperationAsync(
        OperationId operationId, string? agent, Func<HandOverOperation, HandOverOperation>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new HandOverOperation(operationId, agent), configure), cancellationToken);

    /// <summary>Makes one sale of two that are one: the chain of the source becomes part of the target, the source is withdrawn. Executes a <see cref="MergeOperations"/>.</summary>
    /// <param name="operationId">The ERP's own key of the target, which stays.</param>
    /// <param name="sourceId">The ERP's own key of the source, which is withdrawn.</param>
    /// <param name="reason">Why they are one, from 1 to 500 code points.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt, of the target; for a repeated command, the receipt of the first time.</returns>
    /// <example><code>await followUps.MergeOperationsAsync("Q-1042", "Q-1043", "Capturada dos veces");</code></example>
    public Task<CommandReceipt> MergeOperationsAsync(
        OperationId operationId, OperationId sourceId, string reason, Func<MergeOperations, MergeOperations>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new MergeOperations(operationId, sourceId, reason), configure), cancellationToken);

    /// <summary>Adds a follow-up to the chain of a sale. Executes a <see cref="ScheduleFollowUp"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="draft">What is to be done, and by when.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example><code>await followUps.ScheduleFollowUpAsync("Q-1042", visit);</code></example>
    public Task<CommandReceipt> ScheduleFollowUpAsync(
        OperationId operationId, FollowUpDraft draft, Func<ScheduleFollowUp, ScheduleFollowUp>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new ScheduleFollowUp(operationId, draft), configure), cancellationToken);

    /// <summary>Changes subject, details, kind or reminders of a pending follow-up. A value that is not given stays as it is. Executes a <see cref="EditFollowUp"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example><code>await followUps.EditFollowUpAsync("Q-1042", followUp =&gt; followUp.WithSubject("Preguntar por la cotización"));</code></example>
    public Task<CommandReceipt> EditFollowUpAsync(
        OperationId operationId, Func<EditFollowUp, EditFollowUp>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new EditFollowUp(operationId), configure), cancellationToken);

    /// <summary>Moves a pending follow-up to another due value. Executes a <see cref="RescheduleFollowUp"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="due">The new due value; without a time zone of its own, in that of the follow-up.</param>
    /// <param name="reason">The reason, from 1 to 500 code points.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example><code>await followUps.RescheduleFollowUpAsync("Q-1042", Due.On(new LocalDate(2026, 3, 9)), "Pidió más días");</code></example>
    public Task<CommandReceipt> RescheduleFollowUpAsync(
        OperationId operationId, Due due, string reason, Func<RescheduleFollowUp, RescheduleFollowUp>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new RescheduleFollowUp(operationId, due, reason), configure), cancellationToken);

    /// <summary>Moves a pending follow-up so many days later. Executes a <see cref="PostponeFollowUp"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="days">The number of days, from 1 to 3,650, business days or not.</param>
    /// <param name="reason">The reason, from 1 to 500 code points.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example><code>await followUps.PostponeFollowUpAsync("Q-1042", 2, "Está de viaje");</code></example>
    public Task<CommandReceipt> PostponeFollowUpAsync(
        OperationId operationId, int days, string reason, Func<PostponeFollowUp, PostponeFollowUp>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new PostponeFollowUp(operationId, days, reason), configure), cancellationToken);

    /// <summary>Reassigns a pending follow-up to another agent, or to nobody. Executes a <see cref="ReassignFollowUp"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="agent">The ERP's key of the agent, up to 128 code points; null for nobody.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example><code>await followUps.ReassignFollowUpAsync("Q-1042", "ana");</code></example>
    public Task<CommandReceipt> ReassignFollowUpAsync(
        OperationId operationId, string? agent, Func<ReassignFollowUp, ReassignFollowUp>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new ReassignFollowUp(operationId, agent), configure), cancellationToken);

    /// <summary>Cancels a pending follow-up. Executes a <see cref="CancelFollowUp"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="reason">The reason, from 1 to 500 code points.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example><code>await followUps.CancelFollowUpAsync("Q-1042", "Viene él a la tienda");</code></example>
    public Task<CommandReceipt> CancelFollowUpAsync(
        OperationId operationId, string reason, Func<CancelFollowUp, CancelFollowUp>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new CancelFollowUp(operationId, reason), configure), cancellationToken);

    /// <summary>Records the result of a pending follow-up, optionally with the next step or the conclusion. Executes a <see cref="CaptureResult"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="at">The local date, hour and minute of the contact; seconds are refused.</param>
    /// <param name="details">What happened, from 1 to 4,000 code points on any number of lines, not blank.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example>
    /// <code>
    /// await followUps.CaptureResultAsync("Q-1042", at, "Le pareció alto el precio", result =&gt; result.WithNext(visit).WithCommandId("form-77"));
    /// </code>
    /// </example>
    public Task<CommandReceipt> CaptureResultAsync(
        OperationId operationId, LocalDateTime at, string details, Func<CaptureResult, CaptureResult>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new CaptureResult(operationId, at, details), configure), cancellationToken);

    /// <summary>Corrects the result of a follow-up. The previous result stays in the history. Executes a <see cref="CorrectResult"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="followUpNumber">The number of the follow-up, from 1.</param>
    /// <param name="result">The new result; without a time zone of its own, it is in that of the previous result.</param>
    /// <param name="reason">Why it is corrected, from 1 to 500 code points.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example>
    /// <code>
    /// await followUps.CorrectResultAsync("Q-1042", 1, new ResultEntry(at, "Le pareció algo alto el precio"), "Así lo dijo");
    /// </code>
    /// </example>
    public Task<CommandReceipt> CorrectResultAsync(
        OperationId operationId, int followUpNumber, ResultEntry result, string reason, Func<CorrectResult, CorrectResult>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new CorrectResult(operationId, followUpNumber, result, reason), configure), cancellationToken);

    /// <summary>Takes back a result that was captured by mistake, so that its follow-up is pending again. Executes a <see cref="RetractResult"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="reason">Why it is retracted, from 1 to 500 code points.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example>
    /// <code>
    /// await followUps.RetractResultAsync("Q-1042", "Era de otra venta", result =&gt; result.OnFollowUp(1).WithNextCancelled());
    /// </code>
    /// </example>
    public Task<CommandReceipt> RetractResultAsync(
        OperationId operationId, string reason, Func<RetractResult, RetractResult>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new RetractResult(operationId, reason), configure), cancellationToken);

    /// <summary>Concludes a sale through its last follow-up. Executes a <see cref="ConcludeOperation"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="outcome">Won, lost, or the ERP's own code, up to 128 code points; null for none.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example>
    /// <code>
    /// await followUps.ConcludeOperationAsync("Q-1042", "won", sale =&gt; sale.WithResult(new ResultEntry(at, "Aceptó")));
    /// </code>
    /// </example>
    public Task<CommandReceipt> ConcludeOperationAsync(
        OperationId operationId, string? outcome = null, Func<ConcludeOperation, ConcludeOperation>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new ConcludeOperation(operationId, outcome), configure), cancellationToken);

    /// <summary>Undoes the conclusion of a sale, so that its follow-up continues. Executes a <see cref="ReopenOperation"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="reason">The reason, from 1 to 500 code points.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example><code>await followUps.ReopenOperationAsync("Q-1042", "Quiere cuatro sillas más", sale =&gt; sale.WithNext(visit));</code></example>
    public Task<CommandReceipt> ReopenOperationAsync(
        OperationId operationId, string reason, Func<ReopenOperation, ReopenOperation>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new ReopenOperation(operationId, reason), configure), cancellationToken);

    /// <summary>Removes a sale that the ERP deleted from lists and reports, and cancels its pending follow-ups. Executes a <see cref="WithdrawOperation"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="reason">The reason, from 1 to 500 code points.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example><code>await followUps.WithdrawOperationAsync("Q-1042", "Capturada dos veces");</code></example>
    public Task<CommandReceipt> WithdrawOperationAsync(
        OperationId operationId, string reason, Func<WithdrawOperation, WithdrawOperation>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new WithdrawOperation(operationId, reason), configure), cancellationToken);

    /// <summary>Brings a withdrawn sale back. Follow-ups that were cancelled stay cancelled. Executes a <see cref="ReinstateOperation"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example><code>await followUps.ReinstateOperationAsync("Q-1042", sale =&gt; sale.WithNext(visit));</code></example>
    public Task<CommandReceipt> ReinstateOperationAsync(
        OperationId operationId, Func<ReinstateOperation, ReinstateOperation>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new ReinstateOperation(operationId), configure), cancellationToken);

    /// <summary>Recalculates the instants of pending follow-ups after the rules of time zones changed. Executes a <see cref="RecalculateDueTimes"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="configure">Adds optional parts to the command, such as <c>command => command.WithCommandId(id)</c>; null adds none.</param>
    /// <param name="cancellationToken">Cancels the command before it is committed.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <example><code>await followUps.RecalculateDueTimesAsync("Q-1042");</code></example>
    public Task<CommandReceipt> RecalculateDueTimesAsync(
        OperationId operationId, Func<RecalculateDueTimes, RecalculateDueTimes>? configure = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Configured(new RecalculateDueTimes(operationId), configure), cancellationToken);

    private static T Configured<T>(T command, Func<T, T>? configure)
        where T : class => configure is null
            ? command
            : configure(command) ?? throw new ArgumentException($"{nameof(configure)} must return what it was given with more, not null.", nameof(configure));
}
