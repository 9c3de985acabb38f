namespace FollowUpKit.SalesControl;

/// <summary>Tells FollowUpKit who is asking, and what that person may see.</summary>
internal sealed class SignedInCallerProvider(IHttpContextAccessor accessor) : ICallerProvider
{
    public ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken)
    {
        var person = SignedInPerson.From((accessor.HttpContext ?? throw new InvalidOperationException("Nobody is asking.")).User);
        return new ValueTask<Caller>(new Caller(ErpContext.Tenant, person.Scope, person.Code));
    }
}
