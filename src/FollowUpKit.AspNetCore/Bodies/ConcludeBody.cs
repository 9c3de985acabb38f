using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>The end of the chase.</summary>
[Description("How a sale ends, with the result of the last follow-up where it has none.")]
internal sealed class ConcludeBody : ConclusionBody
{
    public ResultBody? Result { get; set; }

    public ConcludeOperation? Read(OperationId operation, FieldReader fields)
    {
        var conclusion = ReadConclusion(fields);
        var result = Result?.ReadResult(fields, "result.");
        if (conclusion is null || fields.HasErrors) return null;
        var command = new ConcludeOperation(operation, conclusion.Outcome).WithCancelOthersReason(conclusion.CancelOthersReason);
        return result is null ? command : command.WithResult(result);
    }
}
