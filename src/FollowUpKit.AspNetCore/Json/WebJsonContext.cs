using System.Text.Json.Serialization;
using FollowUpKit.Storage;

namespace FollowUpKit.AspNetCore;

/// <summary>What the endpoints read and write, and what a host may return from endpoints of its own.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(InstantJsonConverter),
        typeof(LocalDateJsonConverter),
        typeof(LocalTimeJsonConverter),
        typeof(LocalDateTimeJsonConverter),
        typeof(DurationJsonConverter),
        typeof(PeriodJsonConverter),
        typeof(WordConverter<FollowUpStatus>),
        typeof(WordConverter<FollowUpState>),
        typeof(WordConverter<NextStepAgent>),
    ])]
[JsonSerializable(typeof(SalesOperation))]
[JsonSerializable(typeof(OperationTooltip))]
[JsonSerializable(typeof(IReadOnlyDictionary<OperationId, OperationIndicator>))]
[JsonSerializable(typeof(Dictionary<OperationId, OperationIndicator>))]
[JsonSerializable(typeof(IReadOnlyList<SalesOperation>))]
[JsonSerializable(typeof(ReportPage<SalesControlRow>))]
[JsonSerializable(typeof(ReportPage<PendingFollowUpRow>))]
[JsonSerializable(typeof(ReportPage<ResultRow>))]
[JsonSerializable(typeof(ReportPage<ConclusionRow>))]
[JsonSerializable(typeof(ReportPage<ReopeningRow>))]
[JsonSerializable(typeof(ReportPage<ReminderRow>))]
[JsonSerializable(typeof(IReadOnlyList<GroupCount>))]
[JsonSerializable(typeof(IReadOnlyList<OperationCount>))]
[JsonSerializable(typeof(IReadOnlyList<ReopeningCount>))]
[JsonSerializable(typeof(IReadOnlyList<OverdueSummary>))]
[JsonSerializable(typeof(IReadOnlyList<Workload>))]
[JsonSerializable(typeof(IReadOnlyList<AgentWork>))]
[JsonSerializable(typeof(StatusCounts))]
[JsonSerializable(typeof(RuleViolation))]
[JsonSerializable(typeof(CommandWarning))]
[JsonSerializable(typeof(CommandCheck))]
[JsonSerializable(typeof(CommandReceipt))]
[JsonSerializable(typeof(AcceptedCommand))]
[JsonSerializable(typeof(IReadOnlyList<AcceptedCommand>))]
[JsonSerializable(typeof(OperationAnswer))]
[JsonSerializable(typeof(TooltipAnswer))]
[JsonSerializable(typeof(ActionsAnswer))]
[JsonSerializable(typeof(HistoryAnswer))]
[JsonSerializable(typeof(IndicatorsAnswer))]
[JsonSerializable(typeof(ReceiptAnswer))]
[JsonSerializable(typeof(CheckAnswer))]
[JsonSerializable(typeof(SuggestionAnswer))]
[JsonSerializable(typeof(CountAnswer))]
[JsonSerializable(typeof(GroupsAnswer<GroupCount>))]
[JsonSerializable(typeof(GroupsAnswer<OperationCount>))]
[JsonSerializable(typeof(GroupsAnswer<ReopeningCount>))]
[JsonSerializable(typeof(GroupsAnswer<OverdueSummary>))]
[JsonSerializable(typeof(GroupsAnswer<Workload>))]
[JsonSerializable(typeof(GroupsAnswer<AgentWork>))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(IndicatorsBody))]
[JsonSerializable(typeof(OpenBody))]
[JsonSerializable(typeof(DescribeBody))]
[JsonSerializable(typeof(TransferBody))]
[JsonSerializable(typeof(HandOverBody))]
[JsonSerializable(typeof(RenumberBody))]
[JsonSerializable(typeof(MergeBody))]
[JsonSerializable(typeof(DraftBody))]
[JsonSerializable(typeof(EditBody))]
[JsonSerializable(typeof(RescheduleBody))]
[JsonSerializable(typeof(PostponeBody))]
[JsonSerializable(typeof(ReassignBody))]
[JsonSerializable(typeof(ReasonBody))]
[JsonSerializable(typeof(CaptureBody))]
[JsonSerializable(typeof(CorrectBody))]
[JsonSerializable(typeof(RetractBody))]
[JsonSerializable(typeof(ConcludeBody))]
[JsonSerializable(typeof(ReopenBody))]
[JsonSerializable(typeof(ReinstateBody))]
[JsonSerializable(typeof(EmptyBody))]
[JsonSerializable(typeof(OperationChange.Opened))]
[JsonSerializable(typeof(OperationChange.Described))]
[JsonSerializable(typeof(OperationChange.Transferred))]
[JsonSerializable(typeof(OperationChange.FollowUpScheduled))]
[JsonSerializable(typeof(OperationChange.FollowUpEdited))]
[JsonSerializable(typeof(OperationChange.FollowUpRescheduled))]
[JsonSerializable(typeof(OperationChange.FollowUpReassigned))]
[JsonSerializable(typeof(OperationChange.FollowUpCancelled))]
[JsonSerializable(typeof(OperationChange.ResultCaptured))]
[JsonSerializable(typeof(OperationChange.ResultCorrected))]
[JsonSerializable(typeof(OperationChange.ResultRetracted))]
[JsonSerializable(typeof(OperationChange.Concluded))]
[JsonSerializable(typeof(OperationChange.Reopened))]
[JsonSerializable(typeof(OperationChange.OperationIdChanged))]
[JsonSerializable(typeof(OperationChange.Merged))]
[JsonSerializable(typeof(OperationChange.Withdrawn))]
[JsonSerializable(typeof(OperationChange.Reinstated))]
[JsonSerializable(typeof(OperationChange.DueTimesRecalculated))]
internal sealed partial class WebJsonContext : JsonSerializerContext;
