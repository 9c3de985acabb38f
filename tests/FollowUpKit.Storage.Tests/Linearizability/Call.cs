using System.Collections.Immutable;

namespace FollowUpKit.Storage.Tests;

/// <summary>What a session asked of a store and was told, and when: both moments are places in one count over all sessions.</summary>
internal abstract record Call(string Sale, int Began, int Ended)
{
    /// <summary>The model after the call, had it been alone at one moment; null when it would have been told otherwise.</summary>
    public abstract ImmutableDictionary<string, Stored>? On(ImmutableDictionary<string, Stored> model);

    /// <summary>A sale was read.</summary>
    internal sealed record Find(string Sale, int Began, int Ended, Stored? Found) : Call(Sale, Began, Ended)
    {
        public override ImmutableDictionary<string, Stored>? On(ImmutableDictionary<string, Stored> model) =>
            model.GetValueOrDefault(Sale) == Found ? model : null;

        public override string ToString() => $"{Began}-{Ended} find {Sale}: {Found?.ToString() ?? "nothing"}";
    }

    /// <summary>A commit was accepted, or was a conflict.</summary>
    internal sealed record Commit(string Sale, int Began, int Ended, long Expected, Stored After, bool IsAccepted) : Call(Sale, Began, Ended)
    {
        public override ImmutableDictionary<string, Stored>? On(ImmutableDictionary<string, Stored> model)
        {
            var isExpected = (model.GetValueOrDefault(Sale)?.Version ?? 0) == Expected;
            if (isExpected != IsAccepted) return null;
            return IsAccepted ? model.SetItem(Sale, After) : model;
        }

        public override string ToString() => $"{Began}-{Ended} commit {Sale} at {Expected}: {(IsAccepted ? $"accepted, {After}" : "conflict")}";
    }
}
