namespace FollowUpKit.Storage.Tests;

/// <summary>
/// The plans that are meant to be as they are. A text is searched for in no index: it is looked at in each row that the rest of the
/// question leaves, in its order, and so is a kind, an outcome and a scope of agents. That reads no more ranges, so it needs no excuse.
/// </summary>
internal static class PlanExcuses
{
    private const string Branches = "branch|several branches|scope of branches|(several )?branch(es)? and .*";
    private const string FewRows = "agent|several agents|agent .*|without agent.*|customer";
    private const string InProgress = "What is not overdue may have an instant to come or none, as all that is concluded: it is counted along an index that holds what tells them apart.";
    private const string OtherOrders = "^page .* by (DueDate|NewestOperation|Customer|Agent|MostMoved|CurrentDueDate|NewestConclusion)$|^page of sales control by LongestIdle$";

    private const string Reopenings = "A small share of the sales is reopened, and a period of conclusions leaves few of these: what belongs to the sale is looked up for each, and no index repeats it.";

    public static IReadOnlyList<PlanExcuse> OfSqlite { get; } =
    [
        new(PlanComplaint.ReadsWholeTenant, " of reopenings", ".*", Reopenings),
        new(PlanComplaint.ReadsRowsOfOthers, " of reopenings", ".*", Reopenings),
        new(PlanComplaint.Sorts, "^page of reopenings", "period|branch and period", Reopenings),
        new(PlanComplaint.ReadsRowsOfOthers, OtherOrders, Branches, "No index has the branch before this order, and a branch has too many rows to sort; the walk goes along an index that holds the branch, and ends with the page."),
        new(PlanComplaint.Sorts, OtherOrders, FewRows, "The rows of a customer or an agent are few, and read by their own index."),
        new(PlanComplaint.Sorts, "^page of sales control by NextOverdueFrom$|^page of stale ones ", "customer", "The rows of a customer are few, and read by their own index."),
        new(PlanComplaint.Sorts, "^page of (those without attention|the agenda|stale ones) ", "scope of agents", "The operations that these agents see are few: they are found first, each once, and sorted. Where they are many, the walk goes in the order of the page."),
        new(PlanComplaint.Sorts, "^page of results ", "customer", "The results of a customer are few, and found by its operations."),
        new(PlanComplaint.ReadsRowsOfOthers, "no next step|^counts by status of sales control$", ".*", "Few operations have no next step; they have an index of their own."),
        new(PlanComplaint.ReadsRowsOfOthers, " results", "customer", "Results have no index by customer, which would cost every answer a write."),
        new(PlanComplaint.ReadsRowsOfOthers, "", "branch and period|several branches and period", "The dates of the period are the range."),
        new(PlanComplaint.ReadsWholeTenant, "^stream of histories$", "all", "It asks for all commands of the tenant, in the order of the primary key."),
        new(PlanComplaint.ReadsWholeTenant, "^(counts?|stream) .*sales control", "all|text|scope of agents", "It asks for all operations of the tenant."),
        new(PlanComplaint.ReadsWholeTenant, "^counts? .*of sales control$", "in progress", InProgress),
        new(PlanComplaint.ReadsWholeTenant, "^counts by status of sales control$", ".*", InProgress),
    ];

    public static IReadOnlyList<PlanExcuse> OfPostgreSql { get; } =
    [
        .. OfSqlite,
        new(PlanComplaint.ReadsWholeTenant, "^counts? .*results$", "all|customer|text|kind|due period|on time|captured late", "Without a period it asks for the results of all time, most of what the tenant has."),
        new(PlanComplaint.ReadsWholeTenant, "^stream", ".*", "All rows are told; the server may join them by hashing the tenant's rows."),
    ];

    /// <summary>On tables in partitions.</summary>
    /// <param name="version">The major version of the server.</param>
    public static IReadOnlyList<PlanExcuse> OfPartitions(int version) => version >= 14 ? OfPostgreSql :
    [
        .. OfPostgreSql,
        new(PlanComplaint.ReadsRowsOfOthers, "^page of sales control by Customer$", "several agents", "PostgreSQL 13 walks the customers of a partition to the end of the page, where later versions sort the rows of the agents."),
    ];
}
