using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>A withdrawn sale that is there again.</summary>
[Description("Undoes a withdrawal.")]
internal sealed class ReinstateBody
{
    public DraftBody? Next { get; set; }

    public ReinstateOperation Read(OperationId operation, FieldReader fields)
    {
        var command = new ReinstateOperation(operation);
        return Next?.Read(fields, "next") is { } next ? command.WithNext(next) : command;
    }
}
