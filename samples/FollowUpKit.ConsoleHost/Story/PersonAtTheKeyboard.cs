using FollowUpKit.Storage;

namespace FollowUpKit.ConsoleHost;

/// <summary>The host's say on who is asking: in an ERP, the person who is logged in.</summary>
internal sealed class PersonAtTheKeyboard : ICallerProvider
{
    public string Name { get; set; } = "console";

    public ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken) => new(new Caller("default", VisibilityScope.All, Name));
}
