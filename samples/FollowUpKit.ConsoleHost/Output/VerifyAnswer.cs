using FollowUpKit.Storage.Relational;

namespace FollowUpKit.ConsoleHost;

/// <summary>The answer of <c>verify</c>: how many sales were verified, how many of them differ, and in what.</summary>
internal sealed class VerifyAnswer
{
    private readonly List<VerificationFinding> findings = [];

    public int Sales { get; private set; }

    public int Differing { get; private set; }

    public IEnumerable<object> Findings => findings.Select(finding => new
    {
        finding.Kind,
        Operation = finding.OperationId,
        finding.Table,
        finding.FollowUpNumber,
        finding.Reminder,
        finding.Version,
        finding.Column,
        Found = VerifyText.Value(finding.Found),
        Expected = VerifyText.Value(finding.Expected),
        finding.Problem,
    });

    public void Add(OperationVerification verified, bool keepFindings)
    {
        Sales++;
        if (verified.Findings.Count == 0) return;
        Differing++;
        if (keepFindings) findings.AddRange(verified.Findings);
    }
}
