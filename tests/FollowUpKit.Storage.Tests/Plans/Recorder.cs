using FollowUpKit.Faults;

namespace FollowUpKit.Storage.Tests;

/// <summary>Keeps the queries of a connection, which writes statement by statement.</summary>
internal sealed class Recorder(List<AskedStatement> asked) : Interceptor
{
    public override bool AllowsBatches => false;

    public override Task BeforeAsync(DriverCall call)
    {
        if (AskedStatement.Of(call) is { } query) asked.Add(query);
        return Task.CompletedTask;
    }
}
