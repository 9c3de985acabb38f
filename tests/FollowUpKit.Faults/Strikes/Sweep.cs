namespace FollowUpKit.Faults;

/// <summary>Who sends a message.</summary>
internal enum Side
{
    /// <summary>The store.</summary>
    Client,

    /// <summary>The database.</summary>
    Server,
}

/// <summary>At which message of a transaction to lose the connection.</summary>
/// <param name="Side">Who sends it.</param>
/// <param name="IsAfter">Whether it is delivered first.</param>
/// <param name="Index">Which message of that side, from 0.</param>
internal sealed record Cut(Side Side, bool IsAfter, int Index);

/// <summary>Goes through all messages of transactions in turn, of both sides, before and after each. Safe to use from several threads.</summary>
/// <param name="every">Every how many transactions one is to be struck.</param>
/// <param name="most">The most strikes, after which all pass: a store that is never let through would try for ever.</param>
internal sealed class Sweep(int every, int most)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, int> struck = new(StringComparer.Ordinal);
    private Cut next = new(Side.Client, IsAfter: false, Index: 0);
    private int passes;
    private int asked;

    public int Strikes
    {
        get
        {
            lock (gate) return struck.Values.Sum();
        }
    }

    /// <summary>Whether each message of either side was struck at, before and after.</summary>
    public bool IsComplete
    {
        get
        {
            lock (gate) return passes >= 4;
        }
    }

    /// <summary>Where to strike at a transaction that begins; null to let it pass.</summary>
    public Cut? Next()
    {
        lock (gate)
        {
            if (++asked % every != 0 || struck.Values.Sum() >= most) return null;
            var cut = next;
            next = cut with { Index = cut.Index + 1 };
            return cut;
        }
    }

    /// <summary>A transaction ended before the message at which it was to be struck: the pass is over.</summary>
    public void Missed(Cut cut)
    {
        lock (gate)
        {
            if (cut.Side != next.Side || cut.IsAfter != next.IsAfter) return;
            next = new Cut(cut.IsAfter ? Other(cut.Side) : cut.Side, !cut.IsAfter, Index: 0);
            passes++;
        }
    }

    /// <summary>A connection was lost at a message of a kind.</summary>
    public void Struck(Cut cut, string message)
    {
        var place = $"{(cut.IsAfter ? "after" : "before")} {message}";
        lock (gate) struck[place] = struck.GetValueOrDefault(place) + 1;
    }

    public override string ToString()
    {
        lock (gate) return string.Join(", ", struck.Select(place => $"{place.Key} {place.Value}"));
    }

    private static Side Other(Side side) => side == Side.Client ? Side.Server : Side.Client;
}
