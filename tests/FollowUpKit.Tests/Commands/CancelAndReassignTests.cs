using FollowUpKit.Storage;

namespace FollowUpKit.Tests;

public sealed class CancelAndReassignTests
{
    [Fact]
    public void CancelFollowUp_Pending_StaysInTheChainWithTheReason()
    {
        var followUp = Given.Pending().By("beto").Do(new CancelFollowUp(Chase.Id, "By mail instead")).FollowUp(1);

        Assert.Equal(FollowUpState.Cancelled, followUp.State);
        Assert.Equal(("By mail instead", "beto", Chase.Start), (followUp.Cancellation!.Reason, followUp.Cancellation.By, followUp.Cancellation.At));
    }

    [Fact]
    public void ReassignFollowUp_Pending_GoesToTheAgentAndTheSaleDoesNot()
    {
        var chase = Given.Pending().Do(new ReassignFollowUp(Chase.Id, "beto"));

        Assert.Equal(("beto", "ana"), (chase.FollowUp(1).Agent, chase.Sale.Agent));
    }

    [Fact]
    public void ReassignFollowUp_ToNobody_IsAccepted() => Assert.Null(Given.Pending().Do(new ReassignFollowUp(Chase.Id, null)).FollowUp(1).Agent);
}
