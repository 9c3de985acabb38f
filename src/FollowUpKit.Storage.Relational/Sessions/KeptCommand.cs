using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>A command that can run as often as needed.</summary>
internal sealed class KeptCommand(DbCommand command) : IDisposable
{
    public DbCommand Command => command;

    public bool IsPrepared { get; set; }

    public void Dispose() => command.Dispose();
}
