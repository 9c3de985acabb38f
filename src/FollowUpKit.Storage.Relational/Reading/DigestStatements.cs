namespace FollowUpKit.Storage.Relational;

/// <summary>The statements of digests. What is over is compared with the instants of the worker.</summary>
internal sealed class DigestStatements
{
    // What is held for longer than a lease can be was written by a clock that was wrong.
    private const string IsFree = "(stored.ended_at IS NULL AND (stored.held_until IS NULL OR stored.held_until <= @now OR stored.held_until > @latest))";
    private const string OfKey = "r.tenant = @tenant AND r.digest_date = @digest_date AND r.recipient = given.recipient";
    private const string OfDate = "stored.tenant = @tenant AND stored.digest_date = @digest_date";

    private readonly SqlDialect _dialect;

    public DigestStatements(TableNames names, SqlDialect dialect)
    {
        _dialect = dialect;
        Forget = new SqlStatement(
            $"DELETE FROM {names.Digests} WHERE tenant = @tenant AND digest_date < @before AND EXISTS ("
            + $"SELECT 1 FROM {names.Digests} WHERE tenant = @tenant AND digest_date >= @before AND digest_date < @digest_date)",
            "tenant", "before", "digest_date");
        (string, string)[] settled = [("lease", "NULL"), .. DigestTable.Settled.Skip(1).Select(column => (column.Name, $"given.{column.Name}"))];
        if (!dialect.ReturnsChanged)
        {
            var stored = $"FROM {names.Digests} stored";
            const string OfRecipient = $"{OfDate} AND stored.recipient = given.recipient";
            AddMissing = OfRows(
                rows => $"INSERT INTO {names.Digests} (tenant, digest_date, recipient, attempts) SELECT @tenant, @digest_date, given.recipient, 0 FROM {rows} "
                + $"WHERE NOT EXISTS (SELECT 1 {stored}{dialect.IfAbsentHint} WHERE {OfRecipient}) ORDER BY given.recipient{dialect.OrNothing(names.Digests, "attempts")}",
                Recipients, "tenant", "digest_date");
            Claim = OfRows(
                rows => $"SELECT stored.recipient, stored.attempts + 1, stored.failure {stored}{dialect.LockFreeHint} CROSS JOIN {rows} WHERE {OfRecipient} AND {IsFree} ORDER BY stored.recipient{dialect.LockFreeRows}",
                Recipients, "tenant", "digest_date", "until", "lease", "now", "latest");
            Renew = OfRows(
                rows => $"SELECT stored.recipient {stored}{dialect.ForUpdateHint} CROSS JOIN {rows} WHERE {OfRecipient} AND stored.lease = @lease{dialect.ForUpdate}", Recipients, "tenant", "digest_date", "lease", "until");
            Settle = OfRows(
                rows => $"SELECT stored.recipient {stored}{dialect.ForUpdateHint} CROSS JOIN {rows} WHERE {OfRecipient} AND stored.lease = @lease{dialect.ForUpdate}", DigestTable.Settled, "tenant", "digest_date", "lease");
            ChangeClaimed = OfRows(
                rows => dialect.UpdateGiven(names.Digests, [("attempts", "r.attempts + 1"), ("held_until", "@until"), ("lease", "@lease")], rows, OfKey),
                Recipients, "tenant", "digest_date", "until", "lease");
            ChangeRenewed = OfRows(rows => dialect.UpdateGiven(names.Digests, [("held_until", "@until")], rows, OfKey), Recipients, "tenant", "digest_date", "until");
            ChangeSettled = OfRows(rows => dialect.UpdateGiven(names.Digests, settled, rows, OfKey), DigestTable.Settled, "tenant", "digest_date");
            return;
        }

        // Of those that are not free nothing is written: a worker that asks again and again locks nothing. In one order,
        // two workers never wait for each other both.
        Claim = OfRows(
            rows => $"INSERT INTO {names.Digests} AS stored (tenant, digest_date, recipient, attempts, held_until, lease) "
            + $"SELECT @tenant, @digest_date, given.recipient, 1, @until, @lease FROM {rows} "
            + $"WHERE NOT EXISTS (SELECT 1 FROM {names.Digests} stored WHERE {OfDate} AND stored.recipient = given.recipient AND NOT {IsFree}) "
            + "ORDER BY given.recipient ON CONFLICT (tenant, digest_date, recipient) "
            + $"DO UPDATE SET attempts = stored.attempts + 1, held_until = excluded.held_until, lease = excluded.lease WHERE {IsFree} "
            + "RETURNING recipient, attempts, failure",
            Recipients, "tenant", "digest_date", "until", "lease", "now", "latest");
        var ofLease = $"{OfKey} AND r.lease = @lease";
        var returning = dialect.Returning("r", ["recipient"]);
        Renew = OfRows(rows => $"{dialect.UpdateGiven(names.Digests, [("held_until", "@until")], rows, ofLease)} {returning}", Recipients, "tenant", "digest_date", "lease", "until");
        Settle = OfRows(rows => $"{dialect.UpdateGiven(names.Digests, settled, rows, ofLease)} {returning}", DigestTable.Settled, "tenant", "digest_date", "lease");
    }

    /// <summary>Adds those that are not there yet, where a statement cannot add and change others; null where it can.</summary>
    public SqlStatement? AddMissing { get; }

    /// <summary>Gives recipient, attempts and failure of those that were claimed.</summary>
    public SqlStatement Claim { get; }

    /// <summary>Gives the recipients of those that were renewed.</summary>
    public SqlStatement Renew { get; }

    /// <summary>Gives the recipients of those that were settled.</summary>
    public SqlStatement Settle { get; }

    /// <summary>Changes those that were given; null where what gives them changes them. So are the next two.</summary>
    public SqlStatement? ChangeClaimed { get; }

    public SqlStatement? ChangeRenewed { get; }

    public SqlStatement? ChangeSettled { get; }

    /// <summary>Deletes those before a date, where one is stored from then up to another date.</summary>
    public SqlStatement Forget { get; }

    /// <summary>The columns of the rows that <see cref="Claim"/> and <see cref="Renew"/> take.</summary>
    public static IReadOnlyList<Column> Recipients { get; } = [DigestTable.Settled[0]];

    public static ClaimedDigest ReadClaimed(SqlRow row) => new() { Recipient = row.Text(), Attempts = row.Integer(), Failure = row.TextOrNull() };

    /// <summary>A statement about rows that are given.</summary>
    private SqlStatement OfRows(Func<string, string> text, IReadOnlyList<Column> columns, params string[] parameters) =>
        GivenRows.Statement(_dialect, text, columns, parameters);
}
