namespace FollowUpKit.Tests.Service;

/// <summary>Starts several things at one moment, each on a thread of its own.</summary>
internal static class Together
{
    public static async Task<T[]> RunAsync<T>(IEnumerable<Func<Task<T>>> things)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = things.Select(thing => Task.Run(async () =>
        {
            await start.Task;
            return await thing();
        })).ToList();
        start.SetResult();
        return await Task.WhenAll(running);
    }
}
