namespace FollowUpKit.Faults;

/// <summary>Stands between a store and its driver, one for each connection. As it is here it lets everything pass.</summary>
internal abstract class Interceptor
{
    /// <summary>Whether several statements may go to the server at once.</summary>
    public virtual bool AllowsBatches => true;

    /// <summary>Whether the connection is lost, whatever the driver says.</summary>
    public bool IsLost { get; protected set; }

    /// <summary>Makes another statement of one.</summary>
    public virtual string Rewrite(string text) => text;

    /// <summary>Comes before each call of the driver.</summary>
    public virtual Task BeforeAsync(DriverCall call) => Task.CompletedTask;

    /// <summary>Comes after each call of the driver that succeeded, before its caller hears of it.</summary>
    public virtual Task AfterAsync(DriverCall call) => Task.CompletedTask;

    public async Task<T> PassAsync<T>(DriverCall call, Func<Task<T>> driver)
    {
        await BeforeAsync(call);
        var answer = await driver();
        try
        {
            await AfterAsync(call);
        }
        catch
        {
            // Nobody else knows of a reader that its caller does not get.
            if (answer is IAsyncDisposable reader) await reader.DisposeAsync();
            throw;
        }

        return answer;
    }
}
